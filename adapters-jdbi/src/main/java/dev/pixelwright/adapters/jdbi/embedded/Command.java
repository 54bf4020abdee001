package dev.pixelwright.adapters.jdbi.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs without a shell, without input, and without the caller's {@code PG…} variables and locale. */
final class Command {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private Command() {}

    /** Starts the program; what it prints goes to the redirect. */
    static Process start(List<String> arguments, Path directory, Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /**
     * Runs the program to its end.
     *
     * @return its exit code
     * @throws IOException when it cannot be started, has not ended within the limit or the caller is interrupted; it
     *     is killed then
     */
    static int run(List<String> arguments, Path directory, Redirect output, Duration limit) throws IOException {
        Process process = start(arguments, directory, output);
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(String.join(" ", arguments) + " did not end within " + limit.toSeconds() + " s");
    }

    /** Whether the program exists, ends in time and ends well; it runs in the root folder, which everybody can enter. */
    static boolean works(List<String> arguments) {
        try {
            return run(arguments, Path.of("/"), Redirect.DISCARD, PROBE_LIMIT) == 0;
        } catch (IOException absentOrHanging) {
            return false;
        }
    }

    /** The arguments behind a prefix. */
    static List<String> behind(List<String> prefix, List<String> arguments) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(arguments);
        return List.copyOf(whole);
    }
}
