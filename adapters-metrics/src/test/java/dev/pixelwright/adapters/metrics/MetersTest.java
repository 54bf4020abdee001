package dev.pixelwright.adapters.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final Meters meters = new Meters();

    private String text() {
        return meters.read().text();
    }

    @Test
    void expositionShouldBeWhatPrometheusReads() {
        meters.answered("GET", "/images/{id}", 200, Duration.ofMillis(30));
        assertThat(meters.read().mediaType()).startsWith("text/plain; version=0.0.4");
        assertThat(text())
                .contains("# TYPE http_request_duration_seconds histogram")
                .contains(
                        "http_request_duration_seconds_bucket{method=\"GET\",route=\"/images/{id}\",status=\"200\",le=\"0.025\"} 0\n")
                .contains(
                        "http_request_duration_seconds_bucket{method=\"GET\",route=\"/images/{id}\",status=\"200\",le=\"0.05\"} 1\n")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void numbersOfOneNameShouldBeToldApart() {
        meters.show("rooms", "Rooms.", "state", () -> Map.of("free", 2.0, "taken", 3.0));
        assertThat(text()).contains("rooms{state=\"free\"} 2.0\n").contains("rooms{state=\"taken\"} 3.0\n");
    }

    @Test
    void requestsShouldAddUp() {
        meters.answered("GET", "/images", 200, Duration.ofMillis(30));
        meters.answered("GET", "/images", 200, Duration.ofMillis(50));
        assertThat(text())
                .contains("http_request_duration_seconds_count{method=\"GET\",route=\"/images\",status=\"200\"} 2\n")
                .contains("http_request_duration_seconds_sum{method=\"GET\",route=\"/images\",status=\"200\"} 0.08\n");
    }
}
