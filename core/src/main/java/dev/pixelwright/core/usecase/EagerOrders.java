package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.FailureKind;
import dev.pixelwright.core.failure.ImageFailure.PixelQuotaExceeded;
import dev.pixelwright.core.failure.RepetitionFailure.IdempotencyKeyReused;
import dev.pixelwright.core.id.IdempotencyKey;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.transform.Transformation;
import java.util.List;
import java.util.Optional;

/** Orders what an installation wants of every image, for its owner and as one order, whoever asks for it first. */
public final class EagerOrders {

    private static final System.Logger LOG = System.getLogger(EagerOrders.class.getName());

    // No client can send one with a space in it.
    private static final String KEY = "eager ";

    private final SubmitJobs submitJobs;
    private final Admission admission;
    private final List<Transformation> wanted;

    public EagerOrders(SubmitJobs submitJobs, Admission admission, List<Transformation> wanted) {
        this.submitJobs = submitJobs;
        this.admission = admission;
        this.wanted = List.copyOf(wanted);
    }

    /**
     * Orders all that can be made of {@code image}; nothing for an owner who has used up the pixels of an hour, since
     * whoever looks orders it then. Called again it orders nothing more, whatever became of the jobs, for as long as keys
     * are kept.
     *
     * @throws FailureException with a failure that passes, such as {@code DatabaseUnavailable}; this may be called again
     */
    void order(Image image) {
        try {
            orderPossible(image);
        } catch (FailureException e) {
            if (!(e.failure() instanceof PixelQuotaExceeded)) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "Image {0} gets no presets: {1}",
                    image.id(),
                    e.failure().code());
        }
    }

    private void orderPossible(Image image) {
        List<Transformation> possible = wanted.stream()
                .filter(transformation -> isPossible(image, transformation))
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        try {
            submitJobs.execute(image.owner(), image.id(), possible, Optional.of(new IdempotencyKey(KEY + image.id())));
        } catch (FailureException e) {
            // What is wanted was changed since it was ordered: the order stands.
            if (!(e.failure() instanceof IdempotencyKeyReused)) {
                throw e;
            }
        }
    }

    private boolean isPossible(Image image, Transformation transformation) {
        try {
            admission.require(image.owner(), image, transformation);
            return true;
        } catch (FailureException e) {
            // A mark of another owner is not to be had for this one, however often it is tried.
            FailureKind kind = e.failure().kind();
            if (kind.isTrouble() || kind == FailureKind.LIMITED) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "Image {0} gets no {1}: {2}",
                    image.id(),
                    transformation,
                    e.failure().code());
            return false;
        }
    }
}
