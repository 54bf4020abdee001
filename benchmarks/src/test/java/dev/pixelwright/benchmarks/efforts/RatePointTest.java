package dev.pixelwright.benchmarks.efforts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.benchmarks.score.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatePointTest {

    // Twice the bytes halve what is lacking.
    private final List<RatePoint> curve = List.of(point(1000, 0.96), point(2000, 0.98), point(4000, 0.99));

    @Test
    void aCurveShouldGoThroughItsPoints() {
        for (RatePoint point : curve) {
            assertThat(RatePoint.bytesAt(curve, point.score().similarity()))
                    .isCloseTo((double) point.bytes(), within(1e-6));
        }
    }

    @Test
    void betweenAndBeyondItShouldGoOnAsTheRuleSays() {
        assertThat(RatePoint.bytesAt(curve, 1 - 0.02 / Math.sqrt(2))).isCloseTo(2000 * Math.sqrt(2), within(1e-6));
        assertThat(RatePoint.bytesAt(curve, 0.995)).isCloseTo(8000, within(1e-6));
        assertThat(RatePoint.bytesAt(curve, 0.92)).isCloseTo(500, within(1e-6));
    }

    @Test
    void anEffortThatNeedsMoreForTheSameShouldSayHowMuch() {
        Effort poor = new Effort(0, List.of(1.0), List.of(point(1100, 0.96), point(2200, 0.98), point(4400, 0.99)));
        assertThat(poor.asked().bytes()).isEqualTo(2200);
        assertThat(poor.bytesForTheLikenessOf(curve.get(1))).isCloseTo(1.1, within(1e-9));
        // Worse and smaller is not better.
        Effort worse = new Effort(0, List.of(1.0), List.of(point(900, 0.95), point(1800, 0.975), point(3600, 0.9875)));
        assertThat(worse.bytesForTheLikenessOf(curve.get(1))).isGreaterThan(1.1);
    }

    private static RatePoint point(long bytes, double similarity) {
        return new RatePoint(bytes, new Score(similarity, 30));
    }
}
