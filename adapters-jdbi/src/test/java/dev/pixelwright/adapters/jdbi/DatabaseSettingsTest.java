package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/pixelwright?sslmode=require&password=hidden";

    @Test
    void defaultsShouldBoundEverything() {
        DatabaseSettings settings = DatabaseSettings.of(URL, "pixelwright", "secret");
        assertThat(settings.poolSize()).isEqualTo(10);
        assertThat(settings.connectTimeout()).isLessThan(Duration.ofSeconds(3));
        assertThat(settings.statementTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void textShouldHoldNoSecret() {
        assertThat(DatabaseSettings.of(URL, "pixelwright", "secret"))
                .hasToString("pixelwright at jdbc:postgresql://db.example:5432/pixelwright, 10 connections");
    }

    @Test
    void everyBoundShouldBeNamed() {
        assertRefused("jdbcUrl", "jdbc:h2:mem:", 10, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertRefused("poolSize", URL, 0, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertRefused("poolSize", URL, 201, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertRefused("connectTimeout", URL, 10, Duration.ofMillis(249), Duration.ofSeconds(1));
        assertRefused("connectTimeout", URL, 10, Duration.ofSeconds(61), Duration.ofSeconds(1));
        assertRefused("statementTimeout", URL, 10, Duration.ofSeconds(1), Duration.ofMillis(99));
        assertRefused("statementTimeout", URL, 10, Duration.ofSeconds(1), Duration.ofMinutes(11));
    }

    private static void assertRefused(String name, String url, int poolSize, Duration connect, Duration statement) {
        assertThatThrownBy(() -> new DatabaseSettings(url, "user", "secret", poolSize, connect, statement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }
}
