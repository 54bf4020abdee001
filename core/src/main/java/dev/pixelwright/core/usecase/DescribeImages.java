package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.DiskFailures;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.SystemFailure.Unexpected;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.sight.Description;
import dev.pixelwright.core.sight.ThumbHash;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.geometry.Resize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at images that nobody has looked at yet, one after another. Safe on any number of nodes at once. Nobody waits for
 * it: it belongs where workers run, since an image may be whatever somebody has uploaded.
 */
public final class DescribeImages {

    private static final System.Logger LOG = System.getLogger(DescribeImages.class.getName());
    private static final int MOST_AT_ONCE = 50;
    // The last of them seven hours after the first: a store may be away for as long.
    private static final int MAX_TRIES = 5;
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);
    // Longer than a look, so that none is taken twice unless the first one's process is gone.
    private static final Duration LEASE = LONGEST_LOOK.multipliedBy(5);
    private static final Duration LONGEST_WAIT = LEASE.minus(LONGEST_LOOK.multipliedBy(2));
    private static final Transformation GLANCE =
            Transformation.of(List.of(Resize.inside(ThumbHash.MAX_SIDE, ThumbHash.MAX_SIDE)), new Encoding.Raw());

    private final ImageDescriptions descriptions;
    private final Development development;
    private final EagerOrders eager;
    private final Clock clock;

    public DescribeImages(ImageDescriptions descriptions, Development development, EagerOrders eager, Clock clock) {
        this.descriptions = descriptions;
        this.development = development;
        this.eager = eager;
        this.clock = clock;
    }

    /**
     * Looks at some of those that are due; the rest is left to the next call, as is everything when a part we depend on is
     * away. An image that is refused is given up at once, one that fails otherwise after a few tries.
     *
     * @throws FailureException with {@code DatabaseUnavailable}
     */
    public void execute() {
        boolean more = true;
        for (int i = 0; i < MOST_AT_ONCE && more; i++) {
            more = !Thread.currentThread().isInterrupted()
                    && descriptions.claim(LEASE, MAX_TRIES).filter(this::look).isPresent();
        }
    }

    /** Whether to go on with the next: where a part is away it would only cost that one a try. */
    private boolean look(Image image) {
        Optional<Failure> failure = describe(image);
        if (failure.filter(refused -> refused.kind().isRefusal()).isPresent()) {
            descriptions.giveUp(image.id());
        }
        return failure.filter(DescribeImages::isPassing).isEmpty();
    }

    private static boolean isPassing(Failure failure) {
        return failure.kind() == FailureKind.UNAVAILABLE || failure.kind() == FailureKind.LIMITED;
    }

    private Optional<Failure> describe(Image image) {
        try {
            // First, because whoever is described comes no more: so does a crash in between order it again.
            eager.order(image);
            descriptions.describe(image.id(), seen(image));
            return Optional.empty();
        } catch (FailureException e) {
            return failed(image, e.failure(), e);
        } catch (IOException e) {
            return failed(image, DiskFailures.of(e), e);
        } catch (RuntimeException e) {
            return failed(image, new Unexpected(), e);
        }
    }

    private static Optional<Failure> failed(Image image, Failure failure, Exception cause) {
        String words = "Image " + image.id() + " could not be described: " + failure.code();
        if (failure.kind().isTrouble()) {
            LOG.log(System.Logger.Level.INFO, words, cause);
        } else {
            LOG.log(System.Logger.Level.INFO, words);
        }
        return Optional.of(failure);
    }

    private Description seen(Image image) throws IOException {
        Plan plan = development.planFirstPage(GLANCE, image);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        Size size = development.develop(image, plan, pixels, patience()).size();
        if (pixels.size() != size.pixels() * Raster.CHANNELS) {
            throw new EngineFailed("it gave " + pixels.size() + " bytes for " + size + " pixels").toException();
        }
        return Description.of(size, pixels.toByteArray());
    }

    private RenderMonitor patience() {
        return new Patience(clock.instant());
    }

    /** A look may take its time from when it is begun: until then others are at work, and it is at none per cent. */
    private final class Patience implements RenderMonitor {

        private Instant end;
        private boolean begun;

        Patience(Instant now) {
            this.end = now.plus(LONGEST_WAIT);
        }

        @Override
        public void progress(int percent) {
            if (Thread.currentThread().isInterrupted()) {
                throw new EngineFailed("it was interrupted").toException();
            }
            Instant now = clock.instant();
            if (now.isAfter(end)) {
                throw new EngineFailed("it took too long").toException();
            }
            if (percent > 0 && !begun) {
                begun = true;
                end = now.plus(LONGEST_LOOK);
            }
        }
    }
}
