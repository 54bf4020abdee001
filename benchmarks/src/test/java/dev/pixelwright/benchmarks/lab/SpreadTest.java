package dev.pixelwright.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void shouldFindLeastMiddleAndMost() {
        assertThat(Spread.of(List.of(5.0, 1.0, 9.0))).isEqualTo(new Spread(1, 5, 9));
        assertThat(Spread.of(List.of(4.0))).isEqualTo(new Spread(4, 4, 4));
    }

    @Test
    void theMiddleOfAnEvenNumberShouldLieBetweenTwo() {
        assertThat(Spread.of(List.of(8.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2.5, 8));
    }

    @Test
    void ratiosShouldBeOfTheSameRound() {
        // Every round has the ratio 2, though the machine slowed down by ten.
        assertThat(Spread.ofRatios(List.of(2.0, 20.0, 200.0), List.of(1.0, 10.0, 100.0)))
                .isEqualTo(new Spread(2, 2, 2));
        assertThatThrownBy(() -> Spread.ofRatios(List.of(1.0), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeShownWithTheMiddleInBold() {
        assertThat(new Spread(0.5, 0.754, 1).shown(2)).isEqualTo("0.50 / **0.75** / 1.00");
    }
}
