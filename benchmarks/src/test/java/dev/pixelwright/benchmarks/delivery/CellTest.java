package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.benchmarks.engines.Goal;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.lab.Spread;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    // Ours is 2, 4 and 0.5 times as fast.
    private final Cell cell = Cell.of(
            Form.JPEG,
            true,
            List.of(
                    Samples.entry("ours", true, 0.989, 1025, 100, 100, 400),
                    Samples.entry("sharp", true, 0.99, 1000, 200, 400, 200),
                    Samples.entry("other", false, 0, 1000, 100, 100, 100)),
            List.of());

    @Test
    void ratiosShouldBeOfTheSameRound() {
        assertThat(cell.throughputRatio("sharp")).contains(new Spread(0.5, 2, 4));
        assertThat(cell.cpuRatio("sharp")).contains(new Spread(0.25, 0.5, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "cold:jpeg throughput/sharp > 1.9, true",
        "cold:* throughput/sharp > 2, false",
        "* cpu/sharp <= 0.5, true",
        "* bytes/sharp <= 1.03, true",
        "* bytes/sharp < 1.025, false",
        "* similarity-sharp >= -0.002, true",
        "* similarity-sharp >= -0.0005, false",
        "* throughput/nobody > 0, false",
        "* cpu/other > 0, false",
        "* similarity-other >= -1, false",
    })
    void aVerdictShouldFollowTheMedian(String goal, boolean kept) {
        assertThat(cell.verdicts(Goal.parse(List.of(goal))))
                .extracting(Goal.Verdict::kept)
                .containsExactly(kept);
    }

    @Test
    void goalsOfOthersShouldNotBeItsOwn() {
        assertThat(cell.verdicts(Goal.parse(List.of("warm:* throughput/sharp > 10", "hot p95 < 25"))))
                .isEmpty();
    }

    @Test
    void whoCouldNotDoItShouldMissTheGoal() {
        Cell without = Cell.of(Form.AVIF, true, cell.entries().subList(1, 2), List.of("ours: 422"));
        List<Goal.Verdict> verdicts = without.verdicts(Goal.parse(List.of("cold:* throughput/sharp > 1")));
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.get(0).figure()).isEmpty();
        assertThat(verdicts.get(0).kept()).isFalse();
    }

    @Test
    void whatNobodyMeasuresShouldBeRefused() {
        assertThatThrownBy(() -> cell.figure("memory/sharp")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cell.figure("p95")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPromiseShouldBeHeldAgainstItsPercentile() {
        Latencies latencies = new Latencies();
        Promise promise = new Promise("hot", "", latencies);
        assertThat(promise.figure("p95")).isEmpty();
        for (int millis = 100; millis > 0; millis--) {
            latencies.add(millis);
        }
        assertThat(promise.figure("p95")).contains(95.0);
        assertThat(promise.figure("p50")).contains(50.0);
        assertThat(promise.figure("p99")).contains(99.0);
        assertThatThrownBy(() -> promise.figure("mean")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyGoalOfTheProjectShouldNameFiguresThatThereAre() throws Exception {
        List<Goal> goals = DeliveryBenchmark.goals();
        assertThat(goals).hasSizeGreaterThan(7);
        Latencies latencies = new Latencies();
        latencies.add(1);
        for (Goal goal : goals) {
            for (String task : goal.tasks()) {
                Measured measured = task.contains(":") ? cell : new Promise(task, "", latencies);
                assertThat(measured.figure(goal.figure())).as(goal.toString()).isNotEqualTo(Optional.empty());
            }
        }
    }
}
