package dev.pixelwright.core.usecase.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.ActivityChart;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.local.InMemoryFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowActivityTest {

    private static final Instant NOW = Instant.parse("2026-11-26T11:59:59.5Z");

    private final ShowActivity showActivity =
            new ShowActivity(new InMemoryFigures(new InMemoryData(Clock.fixed(NOW, ZoneOffset.UTC))));

    @ParameterizedTest
    @CsvSource({"1, 120, 31", "2, 300, 25", "3, 300, 37", "24, 1800, 49", "48, 3600, 49", "168, 10800, 57"})
    void stretchesShouldBeAsShortAsThereIsRoomFor(int hours, int seconds, int many) {
        ActivityChart chart = showActivity.execute(hours);
        assertThat(chart.stretch()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(chart.items()).hasSize(many);
    }

    @Test
    void everyNumberOfHoursShouldFit() {
        for (int hours = 1; hours <= ShowActivity.MAX_HOURS; hours++) {
            ActivityChart chart = showActivity.execute(hours);
            assertThat(chart.items()).hasSizeBetween(1, ShowActivity.MOST);
            assertThat(chart.items().get(0).at()).isBeforeOrEqualTo(NOW.minus(Duration.ofHours(hours)));
            Activity last = chart.items().get(chart.items().size() - 1);
            assertThat(last.at()).isBeforeOrEqualTo(NOW);
            assertThat(last.at().plus(chart.stretch())).isAfter(NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 169})
    void noOtherHoursShouldBeShown(int hours) {
        assertThatThrownBy(() -> showActivity.execute(hours)).isInstanceOf(IllegalArgumentException.class);
    }
}
