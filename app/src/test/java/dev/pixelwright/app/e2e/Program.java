package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A program that is not ours and reads what we write, or writes what we read: kcat, or the AWS command line. */
record Program(String name) {

    private static final int PATIENCE_SECONDS = 60;

    /**
     * Found on the path.
     *
     * @throws TestAbortedException when it is not there, which is said loudly, and is a failure where CI=true
     */
    static Program named(String name) {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        if (!there) {
            String words = name.toUpperCase(Locale.ROOT) + " IS NOT INSTALLED: what it would show is not shown";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
        return new Program(name);
    }

    /** The bytes that it prints when it is given {@code input}. */
    byte[] run(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("in", ".txt"), input);
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        List<String> command =
                Stream.concat(Stream.of(name), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", command)
                    .isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", command, Files.readString(err, StandardCharsets.UTF_8))
                    .isZero();
            return Files.readAllBytes(out);
        } finally {
            process.destroyForcibly();
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
        }
    }
}
