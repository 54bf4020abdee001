package dev.pixelwright.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU time and memory are asked of /proc")
class RaceTest {

    private static final Size SOURCE = new Size(640, 480);

    @TempDir
    private Path folder;

    @Test
    void everybodyShouldTakeEveryTurnAndBeJudged() throws Exception {
        Outcome outcome = race("320x240/jpeg:q=80", Contender.OURS, Contender.THUMBNAILATOR);
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.entries())
                .extracting(Entry::contender)
                .containsExactly(Contender.OURS, Contender.THUMBNAILATOR);
        for (Entry entry : outcome.entries()) {
            assertThat(entry.rounds()).hasSize(3);
            assertThat(entry.score().orElseThrow().similarity()).isBetween(0.95, 1.0);
        }
        assertThat(outcome.figure("cpu/thumbnailator")).isPresent();
    }

    @Test
    void whoCannotDoItShouldBeMissingAndTheOthersCompared() throws Exception {
        // Thumbnailator of the JDK alone has nobody who writes WebP.
        Outcome outcome = race("320x240/webp:q=80", Contender.OURS, Contender.THUMBNAILATOR);
        assertThat(outcome.entries()).extracting(Entry::contender).containsExactly(Contender.OURS);
        assertThat(outcome.missing()).hasSize(1);
        assertThat(outcome.missing().get(0)).startsWith("thumbnailator failed").endsWith("(test)");
    }

    private Outcome race(String wanted, Contender... contenders) throws Exception {
        Path file = folder.resolve("picture.jpg");
        Files.write(file, new Landscape(SOURCE.width(), SOURCE.height()).encoded("jpg"));
        Input input = new Input("a landscape", file, SOURCE);
        Task task = new Task("test", "", input, List.of(Wanted.parse(wanted)), 1, List.of(contenders));
        return new Race(task, new Race.Pace(3, 20, 20), new References(), folder).run();
    }
}
