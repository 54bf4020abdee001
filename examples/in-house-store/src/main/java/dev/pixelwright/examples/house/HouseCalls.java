package dev.pixelwright.examples.house;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageFull;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Calls to the house store, and the one place where its errors become failures. */
final class HouseCalls {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int FULL = 507;

    private static final int MAX_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);
    private static final long SLOWEST_BYTES_A_SECOND = 100_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI address;
    private final String token;

    HouseCalls(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** How long a request may take that sends so many bytes before it is answered. */
    static Duration timeFor(long bytes) {
        return ANSWER_TIMEOUT.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
    }

    static boolean isMissing(HttpResponse<?> answer) {
        return answer.statusCode() == NOT_FOUND;
    }

    /** A request for an object. The alphabet of keys is one that a path needs no escapes for. */
    HttpRequest.Builder object(BlobKey key) {
        return path("/objects/" + key.value());
    }

    HttpRequest.Builder path(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        return send(request, handler, () -> false);
    }

    /**
     * The answer, which says that all is well or that there is no such object.
     *
     * @param hopeless whether another attempt would fail as well
     * @throws FailureException with {@code StorageUnavailable} or {@code StorageFull} for any other answer, or for none
     */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, BooleanSupplier hopeless) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == MAX_ATTEMPTS;
            try {
                HttpResponse<T> answer = client.send(request, handler);
                if (last || !mayPass(answer.statusCode())) {
                    return checked(answer);
                }
            } catch (IOException e) {
                if (last || hopeless.getAsBoolean()) {
                    throw new StorageUnavailable(e.getClass().getSimpleName()).toException(e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(attempt);
        }
    }

    private static <T> HttpResponse<T> checked(HttpResponse<T> answer) {
        int status = answer.statusCode();
        if (status == FULL) {
            throw new StorageFull().toException();
        }
        boolean well = status >= OK && status < REDIRECT;
        if (!well && status != NOT_FOUND) {
            throw new StorageUnavailable("it answered " + status).toException();
        }
        return answer;
    }

    private static boolean mayPass(int status) {
        return status >= SERVER_ERROR && status != FULL;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static FailureException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StorageUnavailable("we were told to stop").toException(e);
    }
}
