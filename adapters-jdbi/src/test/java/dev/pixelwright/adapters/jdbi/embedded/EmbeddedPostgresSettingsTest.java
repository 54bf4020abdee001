package dev.pixelwright.adapters.jdbi.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresSettingsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void portShouldBeRefusedOutOfItsBounds(int port) {
        assertThatThrownBy(() -> settings(port, Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port must be between 1 and 65535, not " + port);
    }

    @Test
    void startTimeoutShouldBeRefusedOutOfItsBounds() {
        assertThatThrownBy(() -> settings(5432, Duration.ofMillis(999))).hasMessageContaining("startTimeout");
        assertThatThrownBy(() -> settings(5432, Duration.ofHours(2))).hasMessageContaining("startTimeout");
    }

    private static EmbeddedPostgresSettings settings(int port, Duration timeout) {
        return new EmbeddedPostgresSettings(Path.of("data"), Durability.DURABLE, OptionalInt.of(port), timeout);
    }
}
