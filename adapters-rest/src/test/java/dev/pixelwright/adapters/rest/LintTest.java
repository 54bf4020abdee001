package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The description in the eyes of a linter that is not ours. */
class LintTest {

    private static final String LINTER = "redocly";
    private static final int PATIENCE_SECONDS = 120;

    private record Verdict(int exit, String words) {}

    @TempDir
    private Path folder;

    @Test
    void theDescriptionShouldLintClean() throws IOException, InterruptedException {
        Path description = Files.writeString(folder.resolve("openapi.json"), Description.WHOLE.toString());
        Verdict verdict = lint(description);
        assertThat(verdict.exit()).as(verdict.words()).isZero();
    }

    @Test
    void theLinterShouldSeeWhatIsWrong() throws IOException, InterruptedException {
        String broken =
                Description.WHOLE.toString().replace("\"#/components/schemas/Image\"", "\"#/components/nothing\"");
        assertThat(lint(Files.writeString(folder.resolve("openapi.json"), broken))
                        .exit())
                .isNotZero();
    }

    private Verdict lint(Path description) throws IOException, InterruptedException {
        requireLinter();
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        LINTER,
                        "lint",
                        description.toString(),
                        "--config="
                                + Path.of("src", "test", "openapi", "redocly.yaml")
                                        .toAbsolutePath(),
                        "--format=stylish"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            String words = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(words).contains("validating");
            return new Verdict(process.exitValue(), words);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends the test where there is none, which is said loudly, and is a failure where CI=true. */
    private static void requireLinter() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, LINTER)));
        if (!there) {
            String words = "REDOCLY IS NOT INSTALLED: the description of the API is not linted."
                    + " Install it by npm ci --ignore-scripts in adapters-rest/src/test/openapi";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
    }
}
