package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Asks a node for its health, one time after another, until it is closed. */
final class Pulse implements AutoCloseable {

    private static final Duration PROMISED = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int FEW = 20;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<URI> questions;
    private final List<Duration> answered = Collections.synchronizedList(new ArrayList<>());
    private final List<String> otherwise = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::ask, "pulse");
    private volatile boolean closed;

    private Pulse(RunningService node) {
        this.questions =
                List.of(node.baseUri().resolve("/health/live"), node.baseUri().resolve("/health/ready"));
    }

    /** Begins with the first question. */
    static Pulse of(RunningService node) {
        Pulse pulse = new Pulse(node);
        pulse.thread.start();
        return pulse;
    }

    private void ask() {
        for (int i = 0; !closed; i++) {
            HttpRequest question = HttpRequest.newBuilder(questions.get(i % questions.size()))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
                answered.add(Duration.ofNanos(System.nanoTime() - start));
                if (answer.statusCode() != OK) {
                    otherwise.add(question.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                otherwise.add(question.uri().getPath() + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Every answer was that all is well, and half of them came within 100 ms. The promise is of each; but this machine runs
     * the database, the broker, the store and this test too, on as few processors as it has, and a single answer that waited
     * for one of them says nothing of the node. If the node itself stood still while an engine makes trouble, which takes
     * seconds, hardly any would come in time. The slowest is told.
     */
    void assertSteady() {
        List<Duration> sorted = answered.stream().sorted().toList();
        assertThat(otherwise).as("answers that were not 200").isEmpty();
        assertThat(sorted).as("answers").hasSizeGreaterThan(FEW);
        assertThat(sorted.get(sorted.size() / 2))
                .as(
                        "the median of %d answers, of which the slowest took %s",
                        sorted.size(), sorted.get(sorted.size() - 1))
                .isLessThan(PROMISED);
    }

    @Override
    public String toString() {
        List<Duration> sorted = answered.stream().sorted().toList();
        return sorted.isEmpty()
                ? "no answers"
                : sorted.size() + " answers, median "
                        + sorted.get(sorted.size() / 2).toMillis() + " ms, slowest "
                        + sorted.get(sorted.size() - 1).toMillis() + " ms";
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
