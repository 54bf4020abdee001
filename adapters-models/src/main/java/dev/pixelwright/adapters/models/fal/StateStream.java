package dev.pixelwright.adapters.models.fal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * States of a task as they come, by server-sent events of one line of JSON each. How many there are is bounded by the bytes that
 * the call may have.
 */
final class StateStream implements Flow.Subscriber<String>, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATA = "data:";
    private static final long TICK_MILLIS = 1_000;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private CompletableFuture<HttpResponse<Void>> call = CompletableFuture.completedFuture(null);

    /** To be told of the call whose lines come here, before any is awaited. */
    StateStream of(CompletableFuture<HttpResponse<Void>> running) {
        call = running;
        return this;
    }

    /** The next state; empty when there will be none, or nothing was heard for {@code silence}. */
    Optional<JsonNode> next(Deadline silence, Runnable tick) {
        while (!silence.isOver()) {
            Optional<String> line = line();
            if (line.isPresent() && line.get().startsWith(DATA)) {
                return parsed(line.get().substring(DATA.length()));
            }
            if (line.isEmpty() && call.isDone() && lines.isEmpty()) {
                return Optional.empty();
            }
            tick.run();
        }
        return Optional.empty();
    }

    private Optional<String> line() {
        try {
            // Not longer while there may be nothing more.
            long wait = call.isDone() ? 0 : TICK_MILLIS;
            return Optional.ofNullable(lines.poll(wait, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Reasons.SILENT.toException();
        }
    }

    private static Optional<JsonNode> parsed(String words) {
        try {
            return Optional.of(JSON.readTree(words));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable error) {
        // The call ends with it.
    }

    @Override
    public void onComplete() {
        // The call ends then.
    }

    @Override
    public void close() {
        call.cancel(true);
    }
}
