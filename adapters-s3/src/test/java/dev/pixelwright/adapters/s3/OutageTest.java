package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageFull;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that is down, slow, overloaded or refuses: calls are bounded, the breaker opens, and all is well afterwards. */
class OutageTest {

    private static final BlobKey KEY = new BlobKey("originals/ab/one");
    private static final int ATTEMPTS = 3;
    private static final S3Patience PATIENCE =
            new S3Patience(Duration.ofMillis(500), Duration.ofSeconds(2), ATTEMPTS, 1_000, Duration.ofMillis(200));

    private final Gateway gateway = new Gateway();
    private final S3Connection connection =
            SharedServer.connect(gateway.settings().with(PATIENCE));
    private final S3BlobStore store = new S3BlobStore(connection);

    @AfterEach
    void close() {
        connection.close();
        gateway.close();
    }

    private static S3Patience breaking(int failures) {
        return new S3Patience(Duration.ofMillis(500), Duration.ofSeconds(2), 1, failures, Duration.ofMillis(200));
    }

    @Test
    void writesAndReadsShouldBeRepeatedWhenTheStoreAsksToSlowDown() throws IOException {
        byte[] bytes = Content.bytes(10_000);
        gateway.behave(Behaviour.times(ATTEMPTS - 1, Behaviour.refuse(503, "SlowDown")));
        store.put(KEY, ByteSource.of(bytes));
        gateway.behave(Behaviour.times(ATTEMPTS - 1, Behaviour.refuse(500, "InternalError")));
        assertThat(Content.read(store, KEY)).isEqualTo(bytes);
        gateway.behave(Behaviour.times(ATTEMPTS - 1, Behaviour.loseTheAnswer()));
        assertThat(store.size(KEY)).hasValue(bytes.length);
    }

    @Test
    void repetitionsShouldBeCounted() {
        gateway.behave(Behaviour.refuse(503, "SlowDown"));
        Content.failureOf(() -> store.put(KEY, ByteSource.of(Content.bytes(10))))
                .isEqualTo(new StorageUnavailable("it answered 503 (SlowDown)"));
        assertThat(gateway.requests()).hasSize(ATTEMPTS);
    }

    @Test
    void aHangingStoreShouldBeGivenUpWithinTheDeadline() {
        gateway.behave(Behaviour.hang());
        long begun = System.nanoTime();
        Content.failureOf(() -> store.open(KEY)).isEqualTo(new StorageUnavailable("it took too long"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aStoreThatIsDownShouldBeUnavailable() {
        S3Location nowhere = S3Location.at(URI.create("http://127.0.0.1:1"), SharedServer.BUCKET);
        try (S3Connection down = SharedServer.connect(
                S3Settings.of(nowhere, SharedServer.credentials()).with(PATIENCE))) {
            Content.failureOf(() -> new S3BlobStore(down).put(KEY, ByteSource.of(Content.bytes(10))))
                    .isEqualTo(new StorageUnavailable("it cannot be reached, or broke off"));
            Content.failureOf(down::ping).isInstanceOf(StorageUnavailable.class);
        }
    }

    @Test
    void theBreakerShouldOpenAndCloseAgain() throws IOException {
        try (S3Connection fragile = SharedServer.connect(gateway.settings().with(breaking(3)))) {
            S3BlobStore fragileStore = new S3BlobStore(fragile);
            gateway.behave(Behaviour.refuse(503, "ServiceUnavailable"));
            for (int i = 0; i < 3; i++) {
                assertThat(fragile.breaker()).isEqualTo(BreakerState.CLOSED);
                Content.failureOf(() -> fragileStore.size(KEY)).isInstanceOf(StorageUnavailable.class);
            }
            assertThat(fragile.breaker()).isEqualTo(BreakerState.OPEN);
            gateway.forget();
            Content.failureOf(() -> fragileStore.size(KEY))
                    .isEqualTo(new StorageUnavailable("it has failed too often and is left alone for a while"));
            assertThat(gateway.requests()).isEmpty();
            gateway.behave(Behaviour.pass());
            Await.until("the breaker closes", () -> answers(fragile) && fragile.breaker() == BreakerState.CLOSED);
            fragileStore.put(KEY, ByteSource.of(Content.bytes(10)));
        }
    }

    private static boolean answers(S3Connection connection) {
        try {
            connection.ping();
            return true;
        } catch (FailureException e) {
            return false;
        }
    }

    @Test
    void oneSuccessShouldKeepTheBreakerClosed() {
        try (S3Connection fragile = SharedServer.connect(gateway.settings().with(breaking(3)))) {
            for (int i = 0; i < 3; i++) {
                gateway.behave(Behaviour.times(2, Behaviour.refuse(503, "SlowDown")));
                Content.failureOf(fragile::ping).isInstanceOf(StorageUnavailable.class);
                Content.failureOf(fragile::ping).isInstanceOf(StorageUnavailable.class);
                fragile.ping();
            }
            assertThat(fragile.calls().breaker()).isEqualTo(BreakerState.CLOSED);
        }
    }

    @Test
    void aRefusalShouldNotBeRepeatedNorTellSecrets() {
        S3Settings wrong = S3Settings.of(
                        gateway.location(), Optional.of(new S3Credentials("test-access-key", "wrong-secret")))
                .with(breaking(1));
        try (S3Connection refused = SharedServer.connect(wrong)) {
            Content.failureOf(() -> new S3BlobStore(refused).open(KEY))
                    .isEqualTo(new StorageUnavailable("it refuses our credentials (SignatureDoesNotMatch)"));
            assertThat(gateway.requests()).hasSize(1);
            assertThat(refused.calls().breaker()).isEqualTo(BreakerState.CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"403, QuotaExceeded", "507, XMinioStorageFull", "507, Whatever"})
    void aFullStoreShouldBeCalledFull(int status, String code) {
        gateway.behave(Behaviour.when("PUT", "", Behaviour.refuse(status, code)));
        Content.failureOf(() -> store.put(KEY, ByteSource.of(Content.bytes(10))))
                .isEqualTo(new StorageFull());
        assertThat(gateway.requests("PUT")).isEqualTo(1);
    }

    @Test
    void aMissingBucketShouldNotLookLikeAMissingObject() {
        S3Location missing = S3Location.at(SharedServer.server().endpoint(), "no-such-bucket");
        try (S3Connection lost = SharedServer.connect(S3Settings.of(missing, SharedServer.credentials()))) {
            S3BlobStore lostStore = new S3BlobStore(lost);
            StorageUnavailable noBucket = new StorageUnavailable("the bucket does not exist");
            Content.failureOf(() -> lostStore.open(KEY)).isEqualTo(noBucket);
            Content.failureOf(() -> lostStore.delete(KEY)).isEqualTo(noBucket);
            Content.failureOf(() -> lostStore.list(key -> {})).isEqualTo(noBucket);
            Content.failureOf(() -> lostStore.put(KEY, ByteSource.of(Content.bytes(10))))
                    .isEqualTo(noBucket);
            Content.failureOf(() -> lostStore.size(KEY)).isEqualTo(noBucket);
            Content.failureOf(lost::ping).isEqualTo(noBucket);
        }
    }

    @Test
    void aBucketShouldBeMadeOnlyWhereThatIsAllowed() {
        S3Settings settings = S3Settings.of(
                S3Location.at(SharedServer.server().endpoint(), "made-on-demand"), SharedServer.credentials());
        try (S3Connection forbidden = SharedServer.connect(settings)) {
            forbidden.ensureBucket();
            Content.failureOf(forbidden::ping).isInstanceOf(StorageUnavailable.class);
        }
        S3Writing usual = S3Writing.usual();
        S3Writing making = new S3Writing(usual.encryption(), usual.partBytes(), usual.checksums(), true, true);
        try (S3Connection allowed = SharedServer.connect(settings.with(making))) {
            allowed.ensureBucket();
            allowed.ensureBucket();
            allowed.ping();
        }
    }
}
