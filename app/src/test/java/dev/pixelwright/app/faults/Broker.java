package dev.pixelwright.app.faults;

import dev.pixelwright.testbed.kafka.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Kafka broker as a process of its own, which can be killed, stopped where it stands, and started again. */
final class Broker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private Process process;

    private Broker(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.process = launched();
    }

    /** A broker with its data in {@code folder}, taking calls. */
    static Broker started(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new Broker(folder, KafkaBroker.freePort());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends it as a power cut would. */
    void kill9() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it where it stands; its connections stay open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Has it running again, on the data of before, whatever was done to it. */
    void heal() throws IOException, InterruptedException {
        if (process.isAlive()) {
            thaw();
        } else {
            process = launched();
        }
    }

    private Process launched() throws IOException, InterruptedException {
        Path terminal = folder.resolveSibling("broker.txt");
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KafkaBroker.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
        long end = System.nanoTime() + START.toNanos();
        while (!said(terminal)) {
            if (System.nanoTime() > end || started.waitFor(20, TimeUnit.MILLISECONDS)) {
                started.destroyForcibly();
                throw new AssertionError("The broker does not start: " + Files.readString(terminal));
            }
        }
        return started;
    }

    private boolean said(Path terminal) {
        try {
            return Files.readString(terminal).lines().anyMatch(address()::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill9();
    }
}
