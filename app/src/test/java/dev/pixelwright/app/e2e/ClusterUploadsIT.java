package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that go straight to the bucket, and come straight from it where a node is told to send readers there. */
class ClusterUploadsIT {

    private static final HttpClient STORE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final byte[] PHOTO = Pictures.jpeg(320, 200);

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Deployment service;

    private final Client me = Account.signedIn(Client.of(service.uri(), Face.V1));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        service = Deployment.prepared(folder, "work: {collect: 1s}\n");
        service.people().get(1).withEnvironment(Map.of("S3_REDIRECTS", "true"));
        service.start();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    private JsonNode begin(String more, long bytes) {
        return me.post("/images/uploads", "{\"file_name\":\"photo.jpg\",\"size_bytes\":%d%s}".formatted(bytes, more))
                .expect(201)
                .json();
    }

    private static int put(JsonNode upload, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(upload.get("url").asText()))
                .method(upload.get("method").asText(), BodyPublishers.ofByteArray(bytes));
        upload.get("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        return STORE.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static Answer complete(Client me, JsonNode upload) {
        return me.post(upload.get("complete_url").asText());
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The same user at the node that sends readers to the bucket. */
    private Client atTheOther() {
        return Client.of(service.second(), Face.V1).with("Authorization", me.authorization());
    }

    private static Set<String> added(Set<String> before) {
        Set<String> added = service.objects();
        added.removeAll(before);
        return added;
    }

    private static void sound() throws IOException, InterruptedException {
        ChildProcess.Result check = service.command("check");
        assertThat(check.exit()).as(check.out() + check.err()).isZero();
    }

    @Test
    void pictureShouldComeBackBitExactAndBeOneHoweverOftenItIsCompleted() throws Exception {
        Set<String> before = service.objects();
        JsonNode upload = begin(",\"checksum\":\"" + sha256(PHOTO) + "\"", PHOTO.length);
        assertThat(put(upload, PHOTO)).isEqualTo(200);
        assertThat(put(upload, PHOTO)).as("a second write").isEqualTo(412);

        List<CompletableFuture<Answer>> atOnce = Stream.of(me, atTheOther(), me, atTheOther())
                .map(client -> CompletableFuture.supplyAsync(() -> complete(client, upload)))
                .toList();
        Await.until("nobody is at it", BOUND, () -> atOnce.stream().allMatch(CompletableFuture::isDone));
        JsonNode image = complete(me, upload).expect(201).json();
        for (CompletableFuture<Answer> answer : atOnce) {
            if (answer.join().status() == 409) {
                answer.join().expectProblem(409, "UPLOAD_BEING_COMPLETED");
            } else {
                assertThat(answer.join().expect(201).json()).isEqualTo(image);
            }
        }

        assertThat(image.get("sha256").asText()).isEqualTo(sha256(PHOTO));
        assertThat(me.get(image.get("url").asText()).expect(200).bytes()).isEqualTo(PHOTO);
        assertThat(me.get("/images").expect(200).json().get("total").asInt()).isEqualTo(1);
        // Those who came second have stored nothing.
        assertThat(added(before)).hasSize(1).allMatch(key -> key.startsWith("originals/"));
        sound();

        // The address is good still, and takes bytes again since what was put is gone. They have a row, and change
        // nothing.
        assertThat(put(upload, PHOTO)).isEqualTo(200);
        sound();
        assertThat(complete(me, upload).expect(201).json()).isEqualTo(image);
    }

    @Test
    void otherBytesThanWereAnnouncedShouldBeRefusedByTheStoreItself() throws Exception {
        Set<String> before = service.objects();
        JsonNode upload = begin(",\"checksum\":\"" + sha256(PHOTO) + "\"", PHOTO.length);
        byte[] longer = new byte[PHOTO.length + 1];
        byte[] other = PHOTO.clone();
        other[0] ^= 1;

        assertThat(put(upload, longer)).isEqualTo(403);
        assertThat(put(upload, other)).isEqualTo(400);
        complete(me, upload).expectProblem(409, "UPLOAD_NOT_RECEIVED");
        me.post("/images/uploads", "{\"size_bytes\":1000000000000}").expectProblem(413, "FILE_TOO_LARGE");

        assertThat(service.objects()).isEqualTo(before);
        assertThat(put(upload, PHOTO)).isEqualTo(200);
        complete(me, upload).expect(201);
    }

    @Test
    void junkShouldBeRefusedAndLeaveNothing() throws Exception {
        Set<String> before = service.objects();
        byte[] junk = "no picture".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        JsonNode upload = begin("", junk.length);
        assertThat(put(upload, junk)).isEqualTo(200);

        complete(Account.signedIn(Client.of(service.uri(), Face.V1)), upload).expectProblem(404, "UPLOAD_NOT_FOUND");
        complete(me, upload).expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");

        assertThat(service.objects()).isEqualTo(before);
        complete(me, upload).expectProblem(409, "UPLOAD_NOT_RECEIVED");
        assertThat(me.get("/images").expect(200).json().get("total").asInt()).isZero();
        sound();
    }

    @Test
    void readersShouldBeSentToTheBucketWhereThatIsConfigured() throws Exception {
        JsonNode image = me.upload("photo.jpg", PHOTO).expect(201).json();
        String content = image.get("url").asText();

        Answer sent = atTheOther().get(content).expect(307);

        assertThat(sent.header("Cache-Control")).hasValue("no-store");
        URI address = URI.create(sent.header("Location").orElseThrow());
        HttpResponse<byte[]> bytes = STORE.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.body()).isEqualTo(PHOTO);
        assertThat(bytes.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(bytes.headers().firstValue("Content-Disposition").orElse("")).contains("photo.jpg");
        HttpRequest part =
                HttpRequest.newBuilder(address).header("Range", "bytes=10-19").build();
        assertThat(STORE.send(part, BodyHandlers.ofByteArray()).body()).isEqualTo(Arrays.copyOfRange(PHOTO, 10, 20));
        String tag = "\"" + image.get("sha256").asText() + "\"";
        assertThat(atTheOther().with("If-Match", tag).get(content).expect(200).bytes())
                .isEqualTo(PHOTO);
        Account.signedIn(Client.of(service.second(), Face.V1)).get(content).expect(404);
        assertThat(me.get(content).expect(200).bytes()).isEqualTo(PHOTO);
    }
}
