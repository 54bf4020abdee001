package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that we started and that we end; what it says is kept in a file. */
public final class Child implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Path terminal;

    private Child(String name, Process process, Path terminal) {
        this.name = name;
        this.process = process;
        this.terminal = terminal;
    }

    /** Starts {@code command} in {@code folder}, where its words go to {@code <name>.txt}. */
    public static Child start(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        Path terminal = folder.resolve(name + ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile());
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), terminal);
    }

    /**
     * Waits until it has said what {@code words} look for.
     *
     * @throws IllegalStateException with all that it said, when it ends or the time is over
     */
    public Matcher await(Pattern words, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Matcher said = words.matcher(said());
            if (said.find()) {
                return said;
            }
            if (System.nanoTime() > end || process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " did not say " + words + "; it said:\n" + said());
            }
        }
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end; it said:\n" + said());
        }
    }

    /** Its exit code; it must have ended. */
    public int exitValue() {
        return process.exitValue();
    }

    /** All that it has said so far. */
    public String said() {
        try {
            return Files.readString(terminal, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill9() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and insists after a while. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill9();
    }
}
