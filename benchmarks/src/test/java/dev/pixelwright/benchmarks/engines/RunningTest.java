package dev.pixelwright.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those that need nothing but Java, as the processes that they are in a run. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU time and memory are asked of /proc")
class RunningTest {

    private static final Size SOURCE = new Size(640, 480);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"OURS", "THUMBNAILATOR", "IMGSCALR", "GRAPHICS2D"})
    void aContenderShouldMakeWhatIsWanted(Contender contender) throws Exception {
        Task task = task("200x150/jpeg:q=80", "100x75/jpeg:q=80");
        try (Running running = Running.start(contender, 1)) {
            Batch batch = running.run(task, 3);
            assertThat(batch.count()).isEqualTo(3);
            assertThat(batch.cpuMillis()).isPositive();
            assertThat(batch.millis()).isPositive();
            List<byte[]> results = running.results(task, folder);
            assertThat(results).hasSize(2);
            for (int i = 0; i < 2; i++) {
                var made = Decoding.upright(results.get(i));
                assertThat(new Size(made.getWidth(), made.getHeight()))
                        .isEqualTo(task.wanted().get(i).size());
            }
            assertThat(running.peakMib(task, folder)).isBetween(20.0, 700.0);
        }
    }

    @Test
    void aFailureShouldBeSaidByName() throws IOException {
        Task task = task("10x10/jpeg:q=80");
        Files.writeString(task.input().file(), "no picture");
        try (Running running = Running.start(Contender.OURS, 1)) {
            assertThatThrownBy(() -> running.run(task, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("ours failed");
        }
    }

    private Task task(String... wanted) throws IOException {
        Path file = folder.resolve("picture.jpg");
        Files.write(file, new Landscape(SOURCE.width(), SOURCE.height()).encoded("jpg"));
        return new Task(
                "test",
                "",
                new Input("a landscape", file, SOURCE),
                List.of(wanted).stream().map(Wanted::parse).toList(),
                1,
                List.of(Contender.OURS));
    }
}
