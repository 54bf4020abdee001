package dev.pixelwright.adapters.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plain HTTP client with the few habits the tests need; immutable. Whatever it sends and receives is held against the
 * description of the API.
 */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger USERS = new AtomicInteger();
    private static final String BOUNDARY = "----pixelwright";

    private final int port;
    private final List<String> headers;

    Client(int port) {
        this(port, List.of());
    }

    private Client(int port, List<String> headers) {
        this.port = port;
        this.headers = headers;
    }

    Client with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Client(port, more);
    }

    /** The value of a header that this client sends. */
    String header(String name) {
        return headers.get(headers.indexOf(name) + 1);
    }

    /** This client with the token of a user who has just registered. */
    Client asNewUser() {
        String name = newName();
        JsonNode token = send("POST", "/register", registration(name, name + "@example.org", "correct horse"))
                .json();
        return with("Authorization", "Bearer " + token.get("access_token").asText());
    }

    static String newName() {
        return "user" + USERS.incrementAndGet();
    }

    static String registration(String username, String email, String password) {
        return "{\"username\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}".formatted(username, email, password);
    }

    Answer get(String path) {
        return exchange("GET", path, new byte[0], Optional.empty());
    }

    Answer send(String method, String path) {
        return exchange(method, path, new byte[0], Optional.empty());
    }

    Answer send(String method, String path, String json) {
        return exchange(method, path, json.getBytes(StandardCharsets.UTF_8), Optional.of("application/json"));
    }

    Answer send(String method, String path, byte[] body, String type) {
        return exchange(method, path, body, Optional.of(type));
    }

    Answer upload(String path, byte[]... files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (byte[] file : files) {
            form.writeBytes(part("name=\"file\"; filename=\"cat.jpg\"", file));
        }
        return form(path, form.toByteArray());
    }

    /** Sends parts as {@link #part} makes them. */
    Answer form(String path, byte[] parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(parts);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, form.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                        + "\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** The job once it has ended. */
    JsonNode ended(String jobPath) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            // The stream ends when the job does, so this waits without polling.
            get(jobPath + "/events");
            JsonNode job = get(jobPath).json();
            if (!job.get("finished_at").isNull()) {
                return job;
            }
        }
        throw new AssertionError("The job did not end: " + jobPath);
    }

    private Answer exchange(String method, String path, byte[] body, Optional<String> contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(40))
                .method(method, publisher(body, contentType));
        contentType.ifPresent(type -> request.header("Content-Type", type));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            Answer answer = new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            Contract.check(method, path, contentType, body, answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(byte[] body, Optional<String> contentType) {
        return contentType.isPresent()
                ? HttpRequest.BodyPublishers.ofByteArray(body)
                : HttpRequest.BodyPublishers.noBody();
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(text(), e);
            }
        }

        String code() {
            return json().path("error_code").asText();
        }
    }
}
