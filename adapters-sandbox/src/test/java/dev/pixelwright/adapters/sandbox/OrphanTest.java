package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children do not outlive their parent, however it ends and whatever they do. */
class OrphanTest {

    @Test
    void childrenShouldEndWithAParentThatIsKilled() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SpinningParent.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Await.until("one child spins and one is idle", () -> cpuSeconds(parent) > 1);
            List<ProcessHandle> children = Children.serving(parent.toHandle());
            assertThat(children).hasSize(2);
            parent.destroyForcibly().waitFor();
            Await.until("both have ended", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        }
    }

    private static long cpuSeconds(Process parent) {
        return Children.serving(parent.toHandle()).size() < 2
                ? 0
                : parent.descendants()
                        .mapToLong(child -> child.info()
                                .totalCpuDuration()
                                .map(java.time.Duration::toSeconds)
                                .orElse(0L))
                        .max()
                        .orElse(0);
    }
}
