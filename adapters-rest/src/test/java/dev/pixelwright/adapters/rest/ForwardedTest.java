package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.limit.Rate;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No proxy is trusted here. */
class ForwardedTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0)
            .by(new MovableClock())
            .guardedBy(new Safeguards(
                    List.of(),
                    new RateLimits(
                            Optional.of(new Rate(1, Duration.ofHours(1), 3)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    Service.PATIENT,
                    List.of()));

    @Test
    void aStrangersWordOnItsAddressShouldNotBeTaken() {
        for (int i = 0; i < 3; i++) {
            assertThat(from("198.51.100." + i)).isEqualTo(200);
        }
        assertThat(from("198.51.100.77")).isEqualTo(429);
    }

    private static int from(String address) {
        return SERVICE.client()
                .with("X-Forwarded-For", address)
                .with("Forwarded", "for=" + address)
                .with("X-Real-IP", address)
                .get("/capabilities")
                .status();
    }
}
