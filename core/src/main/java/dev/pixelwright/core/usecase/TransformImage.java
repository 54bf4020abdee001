package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.DiskFailures;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.io.IOException;
import java.util.Optional;

/** Makes a derivative while the caller waits, or finds the one that is there. */
public final class TransformImage {

    // Object keys made without a job carry this in place of an attempt, which counts from 1.
    private static final int NO_ATTEMPT = 0;

    private final FindImage findImage;
    private final Derivatives derivatives;
    private final MakeDerivative makeDerivative;
    private final MakeModel makeModel;
    private final Presets presets;

    public TransformImage(
            FindImage findImage,
            Derivatives derivatives,
            MakeDerivative makeDerivative,
            MakeModel makeModel,
            Presets presets) {
        this.makeModel = makeModel;
        this.findImage = findImage;
        this.derivatives = derivatives;
        this.makeDerivative = makeDerivative;
        this.presets = presets;
    }

    /**
     * The derivative of one of the caller's images.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}, {@code PresetsOnly}, {@code
     *     PixelQuotaExceeded}, a {@code TransformationFailure}, {@code UndecodableImage}, a {@code ModelFailure} or a
     *     {@code SystemFailure}; of a model made elsewhere always with {@code UnsupportedOperation}: that takes a job
     */
    public Derivative execute(UserId caller, ImageId id, Transformation transformation) {
        Image image = findImage.execute(caller, id);
        presets.require(transformation);
        Optional<Derivative> existing = derivatives.find(new Lineage(id, transformation));
        if (existing.isPresent()) {
            return existing.get();
        }
        try {
            return keep(
                    ModelEncoding.of(transformation).isPresent()
                            ? makeModel.execute(image, transformation, NO_ATTEMPT, Optional.empty(), RenderMonitor.NONE)
                            : makeDerivative.execute(image, transformation, NO_ATTEMPT, RenderMonitor.NONE));
        } catch (IOException e) {
            throw DiskFailures.of(e).toException(e);
        }
    }

    private Derivative keep(Derivative made) {
        try {
            return derivatives.add(made);
        } catch (FailureException e) {
            // Any other failure may hide a row that was written after all; the collector will know.
            if (e.failure() instanceof BlobMissing || e.failure() instanceof ImageNotFound) {
                makeDerivative.discard(made);
            }
            throw e;
        }
    }
}
