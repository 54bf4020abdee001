package dev.pixelwright.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service as a process of its own, on a free port, with its data in a folder that the next start finds again.
 *
 * <pre>{@code
 * try (RunningService service = RunningService.inTemporaryFolder().start()) {
 *     service.baseUri();
 *     service.kill9();
 *     service.start();
 * }
 * }</pre>
 */
public final class RunningService implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Pattern ADDRESS = Pattern.compile("Address\\s+(https?://localhost:\\d+)");
    private static final Pattern ADMIN = Pattern.compile("Admin\\s+(https?://localhost:\\d+)");

    private final Path root;
    private final boolean temporary;
    // As the launcher runs it; but all tests come from one address, as no hundred people do.
    private final List<String> javaOptions = new ArrayList<>(List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-Ddw.rateLimits.perAddress.enabled=false",
            "-Ddw.rateLimits.perAccount.enabled=false",
            "-Ddw.rateLimits.login.enabled=false",
            // Dozens are started, and none of them long enough to gain by these.
            "-XX:TieredStopAtLevel=1",
            "-Ddw.engine.sandbox.warmUp=false"));
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Process> process = Optional.empty();
    private int starts;

    private RunningService(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    /** In a folder that is removed in the end. */
    public static RunningService inTemporaryFolder() throws IOException {
        return new RunningService(ChildProcess.openTemporaryFolder("pixelwright-service"), true);
    }

    /** In {@code root}, which stays: its {@code data} is the data folder. */
    public static RunningService in(Path root) {
        return new RunningService(root, false);
    }

    /** Adds arguments of {@code serve}, for the next start. */
    public RunningService with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** Adds environment variables, for the next start and for commands. */
    public RunningService withEnvironment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Adds options of the Java machine, for the next start. */
    public RunningService withJavaOptions(String... more) {
        javaOptions.addAll(List.of(more));
        return this;
    }

    /** Adds a variable to the environment of the next start. */
    public RunningService withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts, or starts again on the same data, and returns when the service says that it is ready. */
    public RunningService start() throws IOException, InterruptedException {
        if (process.filter(Process::isAlive).isPresent()) {
            throw new IllegalStateException("It is running");
        }
        starts++;
        List<String> command = new ArrayList<>(List.of("serve", "--port", "0", "--data", data().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = ChildProcess.builder(javaOptions, command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = Optional.of(started);
        await(() -> said("Ready.") || !started.isAlive(), START, "It did not become ready");
        if (!started.isAlive()) {
            throw new AssertionError("It ended with " + started.exitValue() + " while starting" + story());
        }
        return this;
    }

    /** The public address, such as {@code http://localhost:40123}, without a slash at its end. */
    public URI baseUri() {
        return address(ADDRESS);
    }

    /** The address for operators. */
    public URI adminUri() {
        return address(ADMIN);
    }

    /** The data folder. */
    public Path data() {
        return root.resolve("data");
    }

    /** The process id of the running service. */
    public long pid() {
        return current().pid();
    }

    /** Ends the process as a power cut would; its database lives on and is found by the next start. */
    public void kill9() throws InterruptedException {
        current().destroyForcibly();
        awaitEnd();
    }

    /** Stops the process where it stands (SIGSTOP), as a machine does that is starved; its connections stay open. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets a frozen process go on (SIGCONT), which does not know that time has passed. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new AssertionError("kill -" + name + " ended with " + exit);
        }
    }

    /** Whether the process runs, frozen or not. */
    public boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Asks the process to end (SIGTERM) and returns its exit code. */
    public int terminate() throws InterruptedException {
        current().destroy();
        awaitEnd();
        return current().exitValue();
    }

    /** The answer to a GET of {@code path} without a credential. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUri() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Runs a command for operators on the same data, configuration and environment, whether the service runs or not. */
    public ChildProcess.Result command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--data", data().toString()));
        int config = arguments.indexOf("--config");
        if (config >= 0) {
            command.addAll(List.of("--config", arguments.get(config + 1)));
        }
        return ChildProcess.run(root, environment, command);
    }

    /** What the last start has written to its terminal. */
    public String terminal() {
        return read(output());
    }

    /** Terminal and log, for the message of a failed assertion. */
    public String story() {
        return "\n--- terminal\n" + terminal() + "--- log\n"
                + read(data().resolve("logs").resolve("pixelwright.log"));
    }

    /** Stops the service if it runs, and its database after {@link #kill9()}, and removes a temporary folder. */
    @Override
    public void close() throws IOException {
        try {
            if (process.filter(Process::isAlive).isPresent()) {
                terminate();
            }
            ChildProcess.stopOrphanedDatabase(data());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the service was stopping");
        }
        if (temporary) {
            Folders.delete(root);
        }
    }

    private void awaitEnd() throws InterruptedException {
        if (!current().waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end within " + STOP + story());
        }
    }

    private URI address(Pattern line) {
        Matcher found = line.matcher(terminal());
        if (!found.find()) {
            throw new AssertionError("It has not said its address" + story());
        }
        return URI.create(found.group(1));
    }

    private boolean said(String words) {
        return terminal().contains(words);
    }

    private Process current() {
        return process.orElseThrow(() -> new IllegalStateException("It was not started"));
    }

    private Path output() {
        return root.resolve("terminal-" + starts + ".txt");
    }

    private void await(BooleanSupplier condition, Duration atMost, String trouble) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                current().destroyForcibly();
                throw new AssertionError(trouble + " within " + atMost + story());
            }
            current().waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
