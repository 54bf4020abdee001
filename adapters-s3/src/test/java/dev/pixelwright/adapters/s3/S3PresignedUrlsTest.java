package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.PresignedPut;
import dev.pixelwright.core.blob.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3PresignedUrlsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BlobKey KEY = new BlobKey("uploads/ab/one");
    private static final byte[] BYTES = Content.bytes(1_000);

    private final S3Connection connection = SharedServer.connect(SharedServer.settings());
    private final S3BlobStore store = new S3BlobStore(connection);
    private final S3PresignedUrls urls = new S3PresignedUrls(connection, Clock.fixed(NOW, ZoneOffset.UTC));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        connection.close();
    }

    private int send(PresignedPut leave, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(leave.url()).PUT(BodyPublishers.ofByteArray(bytes));
        leave.headers().forEach(request::header);
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Test
    void putShouldWriteOnce() throws Exception {
        PresignedPut leave = urls.put(KEY, BYTES.length, Optional.empty(), HOUR);
        assertThat(leave.expiresAt()).isEqualTo(NOW.plus(HOUR));
        assertThat(send(leave, BYTES)).isEqualTo(200);
        assertThat(Content.read(store, KEY)).isEqualTo(BYTES);
        byte[] other = BYTES.clone();
        other[0] ^= 1;
        assertThat(send(leave, other)).isEqualTo(412);
        assertThat(Content.read(store, KEY)).isEqualTo(BYTES);
    }

    @Test
    void putShouldRefuseAnotherLength() throws Exception {
        PresignedPut leave = urls.put(KEY, BYTES.length, Optional.empty(), HOUR);
        assertThat(send(leave, Content.bytes(BYTES.length + 1))).isEqualTo(403);
        assertThat(send(leave, Content.bytes(BYTES.length - 1))).isEqualTo(403);
        assertThat(store.open(KEY)).isEmpty();
    }

    @Test
    void putShouldTakeTheAnnouncedBytesOnly() throws Exception {
        MessageDigest digest = Sha256.newDigest();
        digest.update(BYTES);
        PresignedPut leave = urls.put(KEY, BYTES.length, Optional.of(Sha256.of(digest)), HOUR);
        byte[] other = BYTES.clone();
        other[0] ^= 1;
        assertThat(leave.headers()).containsOnlyKeys("if-none-match", "x-amz-checksum-sha256");
        assertThat(send(leave, other)).isEqualTo(400);
        assertThat(store.open(KEY)).isEmpty();
        assertThat(send(leave, BYTES)).isEqualTo(200);
        assertThat(Content.read(store, KEY)).isEqualTo(BYTES);
    }

    @Test
    void putShouldNotBeGoodWithoutItsCondition() throws Exception {
        PresignedPut leave = urls.put(KEY, BYTES.length, Optional.empty(), HOUR);
        HttpRequest bare = HttpRequest.newBuilder(leave.url())
                .PUT(BodyPublishers.ofByteArray(BYTES))
                .build();
        assertThat(client.send(bare, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        assertThat(store.open(KEY)).isEmpty();
    }

    @Test
    void getShouldCallItselfWhatItWasTold() throws Exception {
        store.put(KEY, ByteSource.of(BYTES));
        String disposition = "attachment; filename=\"a b.webp\"; filename*=UTF-8''%C3%A9.webp";
        URI address = urls.get(KEY, HOUR, "image/webp", disposition);
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue(disposition);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void aChangedAddressShouldBeRefused() throws Exception {
        store.put(KEY, ByteSource.of(BYTES));
        String address = urls.get(KEY, HOUR, "image/webp", "inline").toString();
        URI changed = URI.create(address.replace("webp", "html"));
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(changed).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theBucketMayStandInFrontOfTheHostName() {
        S3Location path = SharedServer.location();
        S3Location host = new S3Location(path.bucket(), path.prefix(), path.endpoint(), path.region(), false);
        try (S3Connection named = SharedServer.connect(S3Settings.of(host, SharedServer.credentials()))) {
            URI address = new S3PresignedUrls(named, Clock.systemUTC())
                    .put(KEY, 1, Optional.empty(), HOUR)
                    .url();
            assertThat(address.getHost()).isEqualTo("pictures.localhost");
            assertThat(address.getPath()).isEqualTo("/" + path.prefix() + "/" + KEY);
        }
    }

    @Test
    void aValidityBeyondTheSignaturesBoundShouldBeRefused() {
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(8)}) {
            assertThatThrownBy(() -> urls.put(KEY, 1, Optional.empty(), wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("validity must be PT1S to PT168H");
        }
        assertThatThrownBy(() -> urls.put(KEY, -1, Optional.empty(), HOUR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addressOfTheBucketShouldBeWhereClientsAreSent(boolean pathStyle) {
        S3Location location = SharedServer.location();
        S3Settings settings = S3Settings.of(
                new S3Location(location.bucket(), location.prefix(), location.endpoint(), location.region(), pathStyle),
                SharedServer.credentials());
        try (S3Connection other = SharedServer.connect(settings)) {
            URI signed = new S3PresignedUrls(other, Clock.systemUTC()).get(KEY, HOUR, "image/png", "inline");
            assertThat(other.address().getScheme()).isEqualTo(signed.getScheme());
            assertThat(other.address().getAuthority()).isEqualTo(signed.getAuthority());
        }
    }
}
