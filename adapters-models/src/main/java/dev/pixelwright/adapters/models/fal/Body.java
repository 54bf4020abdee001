package dev.pixelwright.adapters.models.fal;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * A body that is broken off when it has more bytes than it may, and of which is told apart whether it did not come or could not
 * be kept.
 */
final class Body<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> kept;
    private final long most;
    private Optional<Subscription> running = Optional.empty();
    private long received;
    private volatile boolean brokenOff;

    Body(BodySubscriber<T> kept, long most) {
        this.kept = kept;
        this.most = most;
    }

    @Override
    public CompletionStage<T> getBody() {
        return kept.getBody()
                .exceptionallyCompose(error -> CompletableFuture.<T>failedStage(
                        !brokenOff && error instanceof IOException cause ? new NotKept(cause) : error));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        running = Optional.of(subscription);
        kept.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (received > most) {
            return;
        }
        for (ByteBuffer piece : pieces) {
            received += piece.remaining();
        }
        if (received > most) {
            running.ifPresent(Subscription::cancel);
            brokenOff = true;
            kept.onError(new TooManyBytes());
        } else {
            kept.onNext(pieces);
        }
    }

    @Override
    public void onError(Throwable error) {
        brokenOff = true;
        kept.onError(error);
    }

    @Override
    public void onComplete() {
        if (received <= most) {
            kept.onComplete();
        }
    }
}
