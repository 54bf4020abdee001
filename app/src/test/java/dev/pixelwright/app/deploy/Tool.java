package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A program that is not ours, and what it says of our files. */
public final class Tool {

    private static final int PATIENCE_SECONDS = 240;

    private final Path file;

    private Tool(Path file) {
        this.file = file;
    }

    /** Exit code and all words. */
    record Verdict(int exit, String words) {

        void isGood() {
            assertThat(exit).as(words).isZero();
        }

        void isBad() {
            assertThat(exit).as(words).isNotZero();
        }
    }

    /** Ends the test where there is none, which is said loudly, and is a failure where CI=true. */
    public static Tool required(String name, String debianPackage) {
        return found(name).orElseThrow(() -> missing(name, debianPackage));
    }

    private static RuntimeException missing(String name, String debianPackage) {
        String words = name.toUpperCase(Locale.ROOT) + " IS NOT INSTALLED: what it would say is left out."
                + " Debian: apt install " + debianPackage;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(words);
        }
        System.err.println("=== " + words + " ===");
        return new TestAbortedException(words);
    }

    static Optional<Tool> found(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Runs it in {@code folder} to its end. */
    Verdict run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Verdict(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }
}
