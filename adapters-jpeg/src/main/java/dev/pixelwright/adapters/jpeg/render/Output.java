package dev.pixelwright.adapters.jpeg.render;

import dev.pixelwright.adapters.jpeg.output.PictureTarget;
import dev.pixelwright.adapters.jpeg.picture.Picture;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Where one of several results goes, until something goes wrong with it that is nothing to the others. */
public final class Output {

    private final PictureTarget target;
    private Optional<Exception> trouble = Optional.empty();

    public Output(PictureTarget target) {
        this.target = target;
    }

    /** Whether nothing has gone wrong with it. */
    public boolean isWanted() {
        return trouble.isEmpty();
    }

    /** What has gone wrong: an {@link IOException} or a {@link RuntimeException}. */
    public Optional<Exception> trouble() {
        return trouble;
    }

    void give(Supplier<Picture> strip) {
        attempt(() -> target.strip(strip.get()));
    }

    /** Does something for this result, unless it is given up already; what that throws gives it up. */
    public void attempt(Work work) {
        if (isWanted()) {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                giveUp(e);
            }
        }
    }

    /** Gives it up for {@code reason}, unless it was before. */
    public void giveUp(Exception reason) {
        if (isWanted()) {
            trouble = Optional.of(reason);
        }
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }
}
