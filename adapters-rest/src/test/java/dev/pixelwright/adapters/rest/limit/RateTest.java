package dev.pixelwright.adapters.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void boundsShouldBeNamed() {
        assertThatThrownBy(() -> new Rate(0, MINUTE, 1)).hasMessageContaining("requests must be 1 to");
        assertThatThrownBy(() -> new Rate(1_000_001, MINUTE, 1)).hasMessageContaining("requests");
        assertThatThrownBy(() -> new Rate(1, MINUTE, 0)).hasMessageContaining("burst must be 1 to");
        assertThatThrownBy(() -> new Rate(1, Duration.ofMillis(999), 1)).hasMessageContaining("period must be 1s");
        assertThatThrownBy(() -> new Rate(1, Duration.ofDays(2), 1)).hasMessageContaining("period");
    }

    @Test
    void theFastestAndTheSlowestRateShouldWork() {
        Clock still = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
        Buckets fast = new Buckets("fast", new Rate(1_000_000, Duration.ofSeconds(1), 1_000_000), still);
        assertThat(fast.take("a").remaining()).isEqualTo(999_999);
        Buckets slow = new Buckets("slow", new Rate(1, Duration.ofDays(1), 1), still);
        assertThat(slow.take("a").delay()).isEmpty();
        assertThat(slow.take("a").delay()).contains(Duration.ofDays(1));
        assertThat(slow.take("b").delay()).isEmpty();
        Buckets longest = new Buckets("longest", new Rate(1, Duration.ofDays(1), 1_000_000), still);
        assertThat(longest.take("a").remaining()).isEqualTo(999_999);
    }
}
