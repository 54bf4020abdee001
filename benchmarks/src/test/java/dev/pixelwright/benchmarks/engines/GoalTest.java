package dev.pixelwright.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.score.Score;
import dev.pixelwright.core.image.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {

    @Test
    void aLineShouldBeAGoal() {
        assertThat(Goal.parse(List.of("# words", "", "one,two*  cpu/sharp <= 0.75 # why")))
                .containsExactly(new Goal(List.of("one", "two*"), "cpu/sharp", Goal.Comparison.AT_MOST, 0.75));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one cpu/sharp", "one cpu/sharp = 1", "one cpu/sharp <= x", "one cpu/sharp <= 1 2"})
    void anythingElseShouldBeRefused(String line) {
        assertThatThrownBy(() -> Goal.parse(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    // Ours took 3, 4 and 50 ms where sharp took 4, 8 and 10: ratios 0.75, 0.5 and 5.
    @ParameterizedTest
    @CsvSource({
        "cpu/sharp <= 0.75, true",
        "cpu/sharp <= 0.74, false",
        "cpu/sharp < 0.75, false",
        "cpu/sharp >= 0.75, true",
        "throughput/sharp >= 1.4, false",
        "throughput/sharp >= 0.5, true",
        "bytes/sharp <= 1.03, true",
        "bytes/sharp < 1.02, false",
        "similarity-sharp >= -0.002, true",
        "similarity-sharp >= 0, false",
        "mib <= 200, true",
        "mib <= 199, false",
    })
    void aVerdictShouldFollowTheMedian(String goal, boolean kept) {
        assertThat(verdicts("task " + goal, outcome("task", Contender.OURS, Contender.SHARP)))
                .extracting(Goal.Verdict::kept)
                .containsExactly(kept);
    }

    @Test
    void aContenderThatIsNotThereShouldMissTheGoal() {
        List<Goal.Verdict> verdicts = verdicts("task cpu/sharp <= 0.75", outcome("task", Contender.OURS));
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.get(0).figure()).isEmpty();
        assertThat(verdicts.get(0).kept()).isFalse();
    }

    @Test
    void aContenderThatNeverTakesPartShouldNotBeMissed() {
        Outcome outcome = outcome("webp", Contender.OURS, Contender.SHARP);
        Outcome among = new Outcome(
                new Task("webp", "", outcome.task().input(), outcome.task().wanted(), 1, List.of(Contender.OURS)),
                outcome.entries(),
                List.of());
        assertThat(verdicts("* cpu/thumbnailator <= 0.35", among)).isEmpty();
    }

    @Test
    void aStarShouldStandForAllThatBeginLikeIt() {
        Goal goal = Goal.parse(List.of("a*,c cpu/sharp <= 1")).get(0);
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : List.of("a", "ab", "b", "c", "cd")) {
            outcomes.add(outcome(name, Contender.OURS, Contender.SHARP));
        }
        assertThat(goal.verdicts(outcomes)).extracting(Goal.Verdict::task).containsExactly("a", "ab", "c");
    }

    @Test
    void everyGoalOfTheProjectShouldNameFiguresThatThereAre() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Goal.class.getResourceAsStream("goals.txt")), StandardCharsets.UTF_8))) {
            List<Goal> goals = Goal.parse(lines.lines().toList());
            assertThat(goals).hasSizeGreaterThan(10);
            for (Goal goal : goals) {
                String name = goal.tasks().get(0).replace("*", "");
                Goal.Verdict verdict = goal.verdicts(List.of(outcome(name, Contender.values())))
                        .get(0);
                assertThat(verdict.figure()).as(goal.toString()).isPresent();
            }
        }
    }

    private static List<Goal.Verdict> verdicts(String line, Outcome outcome) {
        return Goal.parse(List.of(line)).get(0).verdicts(List.of(outcome));
    }

    private static Outcome outcome(String name, Contender... there) {
        Input input = new Input("a picture", Path.of("picture.jpg"), new Size(100, 80));
        List<Wanted> wanted = List.of(Wanted.parse("50x40/jpeg:q=80"));
        Task task = new Task(name, "words", input, wanted, 1, Arrays.asList(Contender.values()));
        List<Entry> entries = new ArrayList<>();
        for (Contender contender : there) {
            boolean ours = contender == Contender.OURS;
            List<Batch> rounds = ours
                    ? List.of(new Batch(2, 6, 60), new Batch(2, 8, 80), new Batch(2, 100, 100))
                    : List.of(new Batch(1, 4, 20), new Batch(1, 8, 20), new Batch(1, 10, 20));
            Score score = new Score(ours ? 0.989 : 0.99, 35);
            entries.add(new Entry(contender, "", rounds, 200, ours ? 1025 : 1000, Optional.of(score)));
        }
        return new Outcome(task, entries, List.of());
    }
}
