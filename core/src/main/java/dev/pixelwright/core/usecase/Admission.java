package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;

/** What an order must pass before it is taken: all that can be known of it from the header of its image. */
public final class Admission {

    private final Development development;
    private final Presets presets;
    private final Allowance allowance;
    private final Derivatives derivatives;
    private final CheckOrder checkOrder;

    public Admission(
            Development development,
            Presets presets,
            Allowance allowance,
            Derivatives derivatives,
            CheckOrder checkOrder) {
        this.checkOrder = checkOrder;
        this.development = development;
        this.presets = presets;
        this.allowance = allowance;
        this.derivatives = derivatives;
    }

    /**
     * Lets the order pass, or refuses it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code PresetsOnly}, {@code ImageTooLarge}, a {@code
     *     TransformationFailure}, {@code UnknownGenerator}, {@code GeneratorUnavailable}, {@code PixelQuotaExceeded}, or {@code ImageNotFound} for the image of a watermark
     */
    void require(UserId caller, Image image, Transformation transformation) {
        presets.require(transformation);
        checkOrder.execute(transformation, image.info());
        // What was made costs nothing, and stays when a picture that it shows is gone.
        boolean asks = allowance.isBound() || !transformation.marks().isEmpty();
        if (asks && derivatives.find(new Lineage(image.id(), transformation)).isEmpty()) {
            development.checkMarks(caller, transformation);
            allowance.require(image);
        }
        refusePreviewByItself(image, transformation);
    }

    // Who makes models elsewhere would be asked, and paid, once more.
    private void refusePreviewByItself(Image image, Transformation transformation) {
        if (checkOrder.comesWithItsModel(transformation)
                && derivatives.find(new Lineage(image.id(), transformation)).isEmpty()) {
            throw new InvalidParameter(
                            transformation.encoding().name(), "preview", "left out: the preview comes with its model")
                    .toException();
        }
    }
}
