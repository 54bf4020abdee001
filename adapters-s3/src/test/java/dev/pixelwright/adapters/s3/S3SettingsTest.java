package dev.pixelwright.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3SettingsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(key);
    }

    private static S3Writing parts(long bytes) {
        return new S3Writing(new S3Encryption.Aes256(), bytes, S3Checksums.WHEN_SUPPORTED, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Pictures", "-ab", "a/b", "a b c"})
    void wrongBucketsShouldBeRefused(String bucket) {
        refused("bucket must be", () -> S3Location.aws("eu-central-1", bucket));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "a/", "/a", "a//b", "..", "a/../b", "a b"})
    void wrongPrefixesShouldBeRefused(String prefix) {
        refused(
                "prefix must be",
                () -> S3Location.aws("eu-central-1", "pictures").withPrefix(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http:/x", "x", "http://user:password@x", "http://x?a=b", "http://x#a"})
    void wrongEndpointsShouldBeRefusedWithoutRepeatingThem(String endpoint) {
        assertThatThrownBy(() -> S3Location.at(URI.create(endpoint), "pictures"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint must be")
                .hasMessageNotContaining("password");
    }

    @Test
    void boundsShouldBeKept() {
        refused("partSize must be", () -> parts((5 << 20) - 1));
        refused("partSize must be", () -> parts((5L << 30) + 1));
        refused("region must be", () -> S3Location.aws("", "pictures"));
        refused("kmsKey must be", () -> new S3Encryption.Kms("a b"));
        refused("accessKey and secretKey", () -> new S3Credentials("a", " "));
        refused("attemptTimeout must be", () -> new S3Patience(Duration.ofMillis(99), SECOND, 1, 1, SECOND));
        refused("deadline must be", () -> new S3Patience(SECOND, Duration.ofMillis(999), 1, 1, SECOND));
        refused("maxAttempts must be", () -> new S3Patience(SECOND, SECOND, 0, 1, SECOND));
        refused("breakerFailures must be", () -> new S3Patience(SECOND, SECOND, 1, 0, SECOND));
        refused("breakerPause must be", () -> new S3Patience(SECOND, SECOND, 1, 1, Duration.ofMinutes(11)));
    }

    @Test
    void theSecretShouldNotBeTold() {
        S3Settings settings = S3Settings.of(
                S3Location.aws("eu-central-1", "pictures"), Optional.of(new S3Credentials("public", "hidden")));
        assertThat(settings.toString()).contains("public").doesNotContain("hidden");
    }
}
