package dev.pixelwright.benchmarks.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A user of the service over HTTP, with as many connections as threads use it. Waits where the service says so. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "----pixelwright-benchmark";
    private static final int TRIES = 50;
    private static final int LIMITED = 429;
    private static final int UNAVAILABLE = 503;

    private final URI service;
    private final String token;

    private Api(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Somebody who has just registered. */
    public static Api registered(URI service, String name) throws IOException, InterruptedException {
        ObjectNode who = who(name).put("email", name + "@example.com");
        return new Api(service, "").entering("/register", who, 201);
    }

    /** Somebody who registered before, and has just signed in. */
    public static Api signedIn(URI service, String name) throws IOException, InterruptedException {
        return new Api(service, "").entering("/login", who(name), 200);
    }

    private static ObjectNode who(String name) {
        return JSON.createObjectNode().put("username", name).put("password", "correct horse battery");
    }

    private Api entering(String path, ObjectNode body, int expected) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return new Api(service, field(send(request, expected), "access_token"));
    }

    /** Uploads a JPEG, and answers the image's id. */
    public String upload(byte[] jpeg) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(jpeg);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest.Builder request = authorized("/images")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return field(send(request, 201), "id");
    }

    /** Orders a transformation under a key, and answers the job's id. */
    public String order(String image, String transformation, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = authorized("/images/" + image + "/transform")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString('"' + transformation + '"'));
        return field(send(request, 202), "job_id");
    }

    /** A link that shows a picture of the image to everybody: its whole address. */
    public URI link(String image, String transformation) throws IOException, InterruptedException {
        ObjectNode asked = JSON.createObjectNode().put("transformations", transformation);
        HttpRequest.Builder request = authorized("/images/" + image + "/links")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString()));
        return service.resolve(field(send(request, 201), "url"));
    }

    /** What the service says of a job. */
    public JsonNode job(String id) throws IOException, InterruptedException {
        return JSON.readTree(send(authorized("/jobs/" + id), 200));
    }

    /** The bytes that a job made. */
    public byte[] result(String job) throws IOException, InterruptedException {
        return send(authorized("/jobs/" + job + "/result"), 200);
    }

    private HttpRequest.Builder authorized(String path) {
        return to(service, path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder to(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve("/api/v1" + path)).timeout(PATIENCE);
    }

    private byte[] send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        for (int tried = 1; ; tried++) {
            HttpResponse<byte[]> answer = HTTP.send(built, HttpResponse.BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            if (status == expected) {
                return answer.body();
            }
            if ((status != LIMITED && status != UNAVAILABLE) || tried == TRIES) {
                throw new IllegalStateException(built.method() + " " + built.uri() + " was answered with " + status
                        + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
        }
    }

    private static String field(byte[] json, String name) throws IOException {
        return JSON.readTree(json).required(name).asText();
    }
}
