package dev.pixelwright.examples.house;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Objects in the house store, which speaks HTTP: {@link HouseServer} tells its protocol. Any number of threads may use
 * one. Every call may be made again without harm, so trouble that may pass is tried three times. A server that falls
 * silent in the middle of an object keeps its reader waiting; one that breaks off makes the stream throw.
 */
public final class HouseBlobStore implements BlobStore {

    private static final int KEYS_A_PAGE = 1_000;

    private final HouseCalls calls;

    /**
     * The store at {@code address}, which need not answer yet.
     *
     * @param address such as {@code http://store.intern:8090}, without a path
     * @param token who we are, as the store knows us
     */
    public HouseBlobStore(URI address, String token) {
        this.calls = new HouseCalls(address, token);
    }

    @Override
    public void put(BlobKey key, ByteSource source) throws IOException {
        SourceBody body = new SourceBody(source);
        HttpRequest request = calls.object(key)
                .timeout(HouseCalls.timeFor(source.size()))
                .PUT(body.publisher())
                .build();
        try {
            calls.send(request, BodyHandlers.discarding(), body::isBroken);
        } catch (FailureException e) {
            // The caller's trouble, and not the store's.
            body.throwIfBroken();
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(BlobKey key) {
        return opened(calls.object(key).GET().build());
    }

    @Override
    public Optional<InputStream> open(BlobKey key, long offset, long length) {
        OptionalLong size = size(key);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        if (offset < 0 || length < 0 || offset > size.getAsLong() - length) {
            throw new IllegalArgumentException("Not a range of the object: " + length + " bytes from " + offset);
        }
        if (length == 0) {
            // HTTP has no word for a range without bytes.
            return Optional.of(InputStream.nullInputStream());
        }
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        return opened(calls.object(key).GET().header("Range", range).build());
    }

    @Override
    public OptionalLong size(BlobKey key) {
        HttpRequest request = calls.object(key)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<Void> answer = calls.send(request, BodyHandlers.discarding());
        return HouseCalls.isMissing(answer)
                ? OptionalLong.empty()
                : answer.headers().firstValueAsLong("Content-Length");
    }

    @Override
    public void delete(BlobKey key) {
        // An object that is not there is what was wanted.
        calls.send(calls.object(key).DELETE().build(), BodyHandlers.discarding());
    }

    @Override
    public int discardUnfinished(Duration abandonedAfter) {
        HttpRequest request =
                calls.path("/unfinished?older-than=" + abandonedAfter).DELETE().build();
        return Integer.parseInt(calls.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void list(Consumer<BlobKey> keys) {
        String after = "";
        List<String> page;
        do {
            String query = "/objects?limit=" + KEYS_A_PAGE + "&after=" + after;
            page = calls.send(calls.path(query).GET().build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .toList();
            for (String key : page) {
                keys.accept(new BlobKey(key));
                after = key;
            }
        } while (page.size() == KEYS_A_PAGE);
    }

    private Optional<InputStream> opened(HttpRequest request) {
        HttpResponse<InputStream> answer = calls.send(request, BodyHandlers.ofInputStream());
        return HouseCalls.isMissing(answer) ? Optional.empty() : Optional.of(answer.body());
    }
}
