package dev.pixelwright.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser hints at, in a few steps. */
class HintsTest {

    @ParameterizedTest
    @CsvSource({"0.1, 1", "1, 1", "1.01, 1.5", "1.5, 1.5", "2.625, 3", "4, 4", "8, 4"})
    void aDensityShouldBeTakenToItsNextStep(double asked, double taken) {
        assertThat(new Hints(OptionalDouble.of(asked), OptionalInt.empty()).density())
                .hasValue(taken);
    }

    @ParameterizedTest
    @CsvSource({"1, 160", "160, 160", "161, 320", "700, 800", "3840, 3840"})
    void aWidthShouldBeTakenToItsNextStep(int asked, int taken) {
        assertThat(new Hints(OptionalDouble.empty(), OptionalInt.of(asked)).width())
                .hasValue(taken);
    }

    @Test
    void aWidthBeyondTheLastStepShouldBoundNothing() {
        assertThat(new Hints(OptionalDouble.empty(), OptionalInt.of(3841))).isEqualTo(Hints.NONE);
        assertThat(Hints.NONE.isEmpty()).isTrue();
    }

    @Test
    void thereShouldBeAsManyAsTheDocumentsSay() {
        Set<Hints> widths = IntStream.rangeClosed(1, 10_000)
                .mapToObj(width -> new Hints(OptionalDouble.empty(), OptionalInt.of(width)))
                .collect(Collectors.toSet());
        Set<Hints> densities = IntStream.rangeClosed(1, 1000)
                .mapToObj(tenths -> new Hints(OptionalDouble.of(tenths / 10.0), OptionalInt.empty()))
                .collect(Collectors.toSet());
        widths.remove(Hints.NONE);
        assertThat(widths.size() + densities.size()).isEqualTo(16);
    }
}
