package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.BlobCorrupt;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import dev.pixelwright.core.port.BlobStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

/** Whatever the store sends: a stream ends cleanly only after all of the right bytes. */
class ReadingTest {

    private static final BlobKey KEY = new BlobKey("originals/ab/one");
    private static final byte[] BYTES = Content.bytes(200_000);
    private static final S3Patience PATIENCE =
            new S3Patience(Duration.ofMillis(500), Duration.ofSeconds(1), 3, 1_000, Duration.ofMillis(200));

    private final Gateway gateway = new Gateway();
    private final S3Settings settings = gateway.settings().with(PATIENCE);
    private final S3Connection connection = SharedServer.connect(settings);
    private final S3BlobStore store = new S3BlobStore(connection);

    @BeforeEach
    void put() throws IOException {
        store.put(KEY, ByteSource.of(BYTES));
        gateway.forget();
    }

    @AfterEach
    void close() {
        connection.close();
        gateway.close();
    }

    @Test
    void aStreamThatBreaksOffShouldBeTakenUpWhereItBroke() throws IOException {
        gateway.behave(Behaviour.times(2, Behaviour.cut(50_000)));
        assertThat(Content.read(store, KEY)).isEqualTo(BYTES);
        assertThat(gateway.requests("GET")).isEqualTo(3);
        gateway.behave(Behaviour.times(1, Behaviour.cut(10)));
        try (InputStream in = store.open(KEY, 1_000, 500).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 1_000, 1_500));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199_999})
    void aShortBodyShouldNeverEndCleanly(int bytes) throws IOException {
        gateway.behave(Behaviour.when("GET", "", Behaviour.cut(bytes)));
        try (S3Connection hasty = SharedServer.connect(settings.with(
                new S3Patience(Duration.ofMillis(500), Duration.ofSeconds(1), 1, 1_000, Duration.ofMillis(200))))) {
            BlobStore once = new S3BlobStore(hasty);
            Content.failureOf(() -> read(once)).isInstanceOf(StorageUnavailable.class);
        }
    }

    // A connection that is cut at once may take its headers along: then it is the opening that fails.
    private static void read(BlobStore once) throws IOException {
        try (InputStream in = once.open(KEY).orElseThrow()) {
            StorageUnavailable brokenOff = new StorageUnavailable("it broke off in the middle of an object");
            Content.failureOf(in::readAllBytes).isEqualTo(brokenOff);
            Content.failureOf(in::read).isEqualTo(brokenOff);
            in.read();
        }
    }

    @ParameterizedTest
    @EnumSource(S3Checksums.class)
    void aDamagedBodyShouldBeCalledCorruptBeforeItsLastByte(S3Checksums checksums) throws IOException {
        S3Writing usual = S3Writing.usual();
        S3Writing writing = new S3Writing(usual.encryption(), usual.partBytes(), checksums, true, false);
        gateway.behave(Behaviour.when("GET", "", Behaviour.damage(100)));
        try (S3Connection other = SharedServer.connect(settings.with(writing));
                InputStream in = new S3BlobStore(other).open(KEY).orElseThrow()) {
            BlobCorrupt corrupt = new BlobCorrupt(KEY.toString());
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            Content.failureOf(() -> in.transferTo(got)).isEqualTo(corrupt);
            assertThat(got.size()).isLessThan(BYTES.length);
            Content.failureOf(in::read).isEqualTo(corrupt);
        }
    }

    @Test
    void aDrippingStoreShouldBeCut() throws IOException {
        gateway.behave(Behaviour.drip(Duration.ofMillis(50)));
        long begun = System.nanoTime();
        try (InputStream in = store.open(KEY).orElseThrow()) {
            Content.failureOf(in::readAllBytes).isEqualTo(new StorageUnavailable("it sent an object too slowly"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSlowReaderShouldNotBeCut() throws Exception {
        try (InputStream in = store.open(KEY).orElseThrow()) {
            byte[] first = in.readNBytes(1_000);
            assertThat(new CountDownLatch(1).await(1_500, TimeUnit.MILLISECONDS))
                    .isFalse();
            assertThat(first).isEqualTo(Arrays.copyOf(BYTES, 1_000));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, 1_000, BYTES.length));
        }
    }

    @Test
    void anotherRangeThanWasAskedForShouldBeRefused() {
        gateway.behave(Behaviour.claim("Content-Range", "bytes 7-16/200000"));
        Content.failureOf(() -> store.open(KEY, 8, 10))
                .isEqualTo(new StorageUnavailable("it answered another range than was asked for"));
    }

    @Test
    void anObjectOfOthersShouldBeReadByItsLength() throws IOException {
        BlobKey foreign = new BlobKey("uploads/ab/foreign");
        connection
                .client()
                .putObject(
                        request -> request.bucket(SharedServer.BUCKET)
                                .key(settings.location().keyPrefix() + foreign),
                        RequestBody.fromBytes(BYTES));
        assertThat(Content.read(store, foreign)).isEqualTo(BYTES);
        gateway.behave(Behaviour.when("GET", "", Behaviour.cut(5)));
        Content.failureOf(() -> Content.read(store, foreign)).isInstanceOf(StorageUnavailable.class);
    }
}
