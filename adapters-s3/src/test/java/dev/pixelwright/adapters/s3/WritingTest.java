package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.BrokenSource;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.BlobCorrupt;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Small and large objects: whole, once, or not at all. */
class WritingTest {

    private static final BlobKey KEY = new BlobKey("originals/ab/one");
    private static final int PART = 5 << 20;
    private static final byte[] SMALL = Content.bytes(10_000);
    private static final byte[] LARGE = Content.bytes(2 * PART + 1_000);

    private final Gateway gateway = new Gateway();
    private final S3Settings settings = gateway.settings()
            .with(writing(S3Checksums.WHEN_SUPPORTED, new S3Encryption.AsTheBucket()))
            .with(new S3Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), 3, 1_000, Duration.ofMillis(200)));
    private final S3Connection connection = SharedServer.connect(settings);
    private final S3BlobStore store = new S3BlobStore(connection);

    @AfterEach
    void close() {
        connection.close();
        gateway.close();
    }

    private static S3Writing writing(S3Checksums checksums, S3Encryption encryption) {
        return new S3Writing(encryption, PART, checksums, true, false);
    }

    private long unfinished() {
        return connection
                .client()
                .listMultipartUploads(request -> request.bucket(SharedServer.BUCKET))
                .uploads()
                .stream()
                .map(MultipartUpload::key)
                .filter(settings.location().keyPrefix().concat(KEY.value())::equals)
                .count();
    }

    @ParameterizedTest
    @EnumSource(S3Checksums.class)
    void largeObjectsShouldGoInParts(S3Checksums checksums) throws IOException {
        try (S3Connection other =
                SharedServer.connect(settings.with(writing(checksums, new S3Encryption.AsTheBucket())))) {
            S3BlobStore parted = new S3BlobStore(other);
            parted.put(KEY, ByteSource.of(LARGE));
            assertThat(gateway.requests("PUT")).isEqualTo(3);
            assertThat(Content.read(parted, KEY)).isEqualTo(LARGE);
            BlobKey small = new BlobKey("originals/ab/small");
            parted.put(small, ByteSource.of(SMALL));
            assertThat(Content.read(parted, small)).isEqualTo(SMALL);
        }
    }

    @Test
    void anObjectOfExactlyOnePartShouldGoInOneRequest() throws IOException {
        byte[] one = Content.bytes(PART);
        store.put(KEY, ByteSource.of(one));
        assertThat(gateway.requests()).hasSize(1);
        assertThat(Content.read(store, KEY)).isEqualTo(one);
    }

    @Test
    void nothingShouldBeSeenBeforeTheLastRequest() throws IOException {
        AtomicBoolean seen = new AtomicBoolean();
        try (S3Connection beside = SharedServer.connect(S3Settings.of(
                S3Location.at(SharedServer.server().endpoint(), SharedServer.BUCKET)
                        .withPrefix(settings.location().prefix()),
                SharedServer.credentials()))) {
            S3BlobStore reader = new S3BlobStore(beside);
            gateway.behave((exchange, backend) -> {
                seen.compareAndSet(false, reader.open(KEY).isPresent());
                Behaviour.pass().answer(exchange, backend);
            });
            store.put(KEY, ByteSource.of(LARGE));
            assertThat(seen).isFalse();
            assertThat(Content.read(reader, KEY)).isEqualTo(LARGE);
        }
    }

    @Test
    void aPartShouldBeRepeated() throws IOException {
        gateway.behave(Behaviour.when("PUT", "partNumber=2", Behaviour.times(2, Behaviour.refuse(503, "SlowDown"))));
        store.put(KEY, ByteSource.of(LARGE));
        assertThat(Content.read(store, KEY)).isEqualTo(LARGE);
    }

    @Test
    void aFailedUploadShouldBeGivenUp() {
        gateway.behave(Behaviour.when("PUT", "partNumber=2", Behaviour.refuse(500, "InternalError")));
        Content.failureOf(() -> store.put(KEY, ByteSource.of(LARGE))).isInstanceOf(StorageUnavailable.class);
        assertThat(gateway.requests("DELETE")).isEqualTo(1);
        gateway.behave(Behaviour.pass());
        assertThat(unfinished()).isZero();
        assertThat(store.open(KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10000, 1", "10000, 2", "10486760, 2", "10486760, 4"})
    void whatTheSourceThrowsShouldBePassedOnAndLeaveNothing(int length, int brokenOpening) {
        assertThatThrownBy(() -> store.put(KEY, breakingAt(length, brokenOpening)))
                .isInstanceOf(IOException.class)
                .hasMessage("The source broke");
        assertThat(unfinished()).isZero();
        assertThat(store.open(KEY)).isEmpty();
        assertThat(connection.calls().breaker()).isEqualTo(BreakerState.CLOSED);
    }

    /** Breaks after half of its bytes, when it is opened for the {@code brokenOpening}-th time. */
    private static ByteSource breakingAt(int length, int brokenOpening) {
        ByteSource sound = ByteSource.of(Content.bytes(length));
        ByteSource broken = BrokenSource.after(length / 2);
        AtomicInteger openings = new AtomicInteger();
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return (openings.incrementAndGet() < brokenOpening ? sound : broken).open();
            }

            @Override
            public long size() {
                return length;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {9_999, 10_001})
    void aSourceOfAnotherLengthShouldBeRefused(long promised) {
        ByteSource liar = new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(SMALL);
            }

            @Override
            public long size() {
                return promised;
            }
        };
        assertThatThrownBy(() -> store.put(KEY, liar)).isInstanceOf(IOException.class);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void aWriteWhoseAnswerWasLostShouldBeRecognised() throws IOException {
        gateway.behave(Behaviour.when("PUT", "", Behaviour.times(1, Behaviour.loseTheAnswer())));
        store.put(KEY, ByteSource.of(SMALL));
        assertThat(gateway.requests("PUT")).isEqualTo(2);
        assertThat(gateway.requests("HEAD")).isEqualTo(1);
        assertThat(Content.read(store, KEY)).isEqualTo(SMALL);
    }

    @Test
    void anEndWhoseAnswerWasLostShouldBeRecognised() throws IOException {
        // The request that begins an upload has "uploads" in its query, the one that ends it "uploadId".
        gateway.behave(Behaviour.when("POST", "uploadId", Behaviour.times(1, Behaviour.loseTheAnswer())));
        store.put(KEY, ByteSource.of(LARGE));
        assertThat(gateway.requests("POST")).isEqualTo(3);
        assertThat(Content.read(store, KEY)).isEqualTo(LARGE);
    }

    @Test
    void otherBytesUnderTheSameKeyShouldBeRefused() throws IOException {
        store.put(KEY, ByteSource.of(SMALL));
        byte[] sameLength = SMALL.clone();
        sameLength[5_000] ^= 1;
        for (byte[] other : new byte[][] {sameLength, Content.bytes(20_000), LARGE}) {
            Content.failureOf(() -> store.put(KEY, ByteSource.of(other))).isEqualTo(new BlobCorrupt(KEY.toString()));
        }
        assertThat(Content.read(store, KEY)).isEqualTo(SMALL);
        assertThat(unfinished()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"501, NotImplemented", "400, InvalidArgument"})
    void aStoreWithoutConditionsShouldBeWrittenToWithoutThem(int status, String code) throws IOException {
        gateway.behave(Behaviour.when(
                exchange -> exchange.getRequestHeaders().containsKey("If-None-Match"), Behaviour.refuse(status, code)));
        store.put(KEY, ByteSource.of(SMALL));
        assertThat(gateway.requests("PUT")).isEqualTo(2);
        gateway.forget();
        store.put(new BlobKey("originals/ab/two"), ByteSource.of(LARGE));
        store.put(KEY, ByteSource.of(SMALL));
        assertThat(gateway.requests("POST")).isEqualTo(2);
        assertThat(gateway.requests("PUT")).isEqualTo(4);
        assertThat(Content.read(store, new BlobKey("originals/ab/two"))).isEqualTo(LARGE);
    }

    @Test
    void encryptionShouldBeAskedFor() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        gateway.behave((exchange, backend) -> {
            if ("AES256".equals(exchange.getRequestHeaders().getFirst("x-amz-server-side-encryption"))) {
                asked.incrementAndGet();
            }
            Behaviour.pass().answer(exchange, backend);
        });
        try (S3Connection encrypting =
                SharedServer.connect(settings.with(writing(S3Checksums.WHEN_SUPPORTED, new S3Encryption.Aes256())))) {
            new S3BlobStore(encrypting).put(KEY, ByteSource.of(SMALL));
            new S3BlobStore(encrypting).put(new BlobKey("originals/ab/two"), ByteSource.of(LARGE));
        }
        assertThat(asked).hasValue(2);
    }
}
