package dev.pixelwright.core.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static void refused(Duration validity, Duration completion, int maxOpen) {
        assertThatThrownBy(() -> new UploadPolicy(validity, completion, maxOpen))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatNoStoreWouldSignShouldBeRefused() {
        refused(Duration.ofMillis(999), HOUR, 1);
        refused(Duration.ofDays(7).plusSeconds(1), Duration.ofDays(8), 1);
    }

    @Test
    void anUploadShouldOutliveItsAddress() {
        refused(HOUR, HOUR, 1);
        refused(Duration.ofMinutes(15), HOUR, 0);
    }
}
