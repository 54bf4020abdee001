package dev.pixelwright.adapters.sandbox.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void wordsShouldStandWhereAJavaMachineReadsThem() {
        List<String> words = new JavaCommand(
                        Path.of("/jdk/bin/java"),
                        "/a.jar",
                        "org.example.Main",
                        64,
                        List.of("-Xint"),
                        List.of("AUTO", "1"))
                .in(Path.of("/own"));
        assertThat(words)
                .startsWith("/jdk/bin/java", "-Xmx64", "-Xmn16")
                .endsWith("-cp", "/a.jar", "org.example.Main", "AUTO", "1");
        assertThat(words.indexOf("-Xint")).isLessThan(words.indexOf("-cp"));
        assertThat(words).contains("-Djava.io.tmpdir=/own", "-Djna.tmpdir=/own");
        // Frames come from its standard output: not even warnings of the Java machine may stand there.
        assertThat(words).containsSequence("-Xlog:disable", "-Xlog:all=warning:stderr");
    }
}
