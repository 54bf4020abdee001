package dev.pixelwright.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void theWaitsShouldBeThoseOfTheSpecification() {
        assertThat(RetrySchedule.DEFAULT.next(1, () -> 0.5)).contains(Duration.ofSeconds(5));
        assertThat(RetrySchedule.DEFAULT.next(2, () -> 0.5)).contains(Duration.ofMinutes(5));
        assertThat(RetrySchedule.DEFAULT.next(9, () -> 0.5)).contains(Duration.ofHours(24));
        assertThat(RetrySchedule.DEFAULT.next(10, () -> 0.5)).isEmpty();
    }

    @Test
    void theWaitsShouldBeSpread() {
        assertThat(RetrySchedule.DEFAULT.next(2, () -> 0)).contains(Duration.ofSeconds(270));
        assertThat(RetrySchedule.DEFAULT.next(2, () -> 0.999_999_999).orElseThrow())
                .isBetween(Duration.ofMillis(329_990), Duration.ofSeconds(330));
    }

    @Test
    void whatIsNoScheduleShouldBeRefused() {
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofDays(8))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofMillis(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySchedule(Collections.nCopies(51, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RetrySchedule(List.of()).next(1, () -> 0)).isEmpty();
    }
}
