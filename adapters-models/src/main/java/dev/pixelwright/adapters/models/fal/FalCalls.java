package dev.pixelwright.adapters.models.fal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls over HTTP that end: within their time with all of their body, which the client's own timeouts do not bound, and
 * within their bytes. While a call runs, {@code tick} is called about every second in the caller's thread, and what it throws
 * breaks the call off. No redirect is followed.
 */
final class FalCalls {

    private static final long MOST_WORDS = 4_000_000;
    private static final int OK = 200;
    private static final int CONNECT_PARTS = 3;
    private static final long TICK_MILLIS = 1_000;

    private final HttpClient client;
    private final String key;
    private final Breaker breaker;
    // Of its own: files lie elsewhere than the queue, and a queue that answers says nothing about them.
    private final Breaker files;

    FalCalls(FalSettings settings, Breaker breaker) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                // Shorter than a call, so that of a connection that never came about it is known that nothing was sent.
                .connectTimeout(settings.patience().call().dividedBy(CONNECT_PARTS))
                .build();
        this.key = settings.key();
        this.breaker = breaker;
        this.files = new Breaker("fal-files", settings.patience());
    }

    /** Asks the queue, with the key. */
    HttpResponse<String> ask(String method, URI address, String body, Duration limit, Runnable tick)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Key " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return breaker.guard(() -> await(
                client.sendAsync(
                        request, info -> new Body<>(BodySubscribers.ofString(StandardCharsets.UTF_8), MOST_WORDS)),
                limit,
                tick));
    }

    /** Listens to the queue, with the key. What is no stream has no lines; it is no failure, because one can still ask. */
    StateStream listen(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Key " + key)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        StateStream stream = new StateStream();
        return stream.of(client.sendAsync(
                request,
                info -> new Body<>(
                        info.statusCode() == OK
                                ? BodySubscribers.fromLineSubscriber(stream)
                                : BodySubscribers.discarding(),
                        MOST_WORDS)));
    }

    /**
     * The same as {@link #fetch} of a file that matters: after several in a row that did not come, none is fetched for a while.
     *
     * @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException while none is
     */
    HttpResponse<Path> fetchGuarded(URI address, Path file, long maxBytes, Duration limit, Runnable tick)
            throws IOException {
        return files.guard(() -> fetch(address, file, maxBytes, limit, tick));
    }

    /**
     * Gets a file from where files are, without the key.
     *
     * @throws NotKept when {@code file} cannot be written
     * @throws TooManyBytes when there are more than {@code maxBytes}
     * @throws IOException when it does not come, or not in time
     */
    HttpResponse<Path> fetch(URI address, Path file, long maxBytes, Duration limit, Runnable tick) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).GET().build();
        return await(
                client.sendAsync(
                        request,
                        info -> new Body<>(BodySubscribers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING), maxBytes)),
                limit,
                tick);
    }

    private static <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> call, Duration limit, Runnable tick)
            throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new HttpTimeoutException("No whole answer within " + limit);
                }
                try {
                    return call.get(Math.min(left, TICK_MILLIS), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    tick.run();
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            call.cancel(true);
        }
    }
}
