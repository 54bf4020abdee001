package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;

/** What an order must pass before it is taken: all that can be known of it from the header of its image. */
public final class Admission {

    private final FindImage findImage;
    private final Darkroom darkroom;
    private final Presets presets;
    private final Allowance allowance;
    private final Derivatives derivatives;

    public Admission(
            FindImage findImage, Darkroom darkroom, Presets presets, Allowance allowance, Derivatives derivatives) {
        this.findImage = findImage;
        this.darkroom = darkroom;
        this.presets = presets;
        this.allowance = allowance;
        this.derivatives = derivatives;
    }

    /**
     * Lets the order pass, or refuses it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code PresetsOnly}, {@code ImageTooLarge}, a {@code
     *     TransformationFailure}, {@code PixelQuotaExceeded}, or {@code ImageNotFound} for the image of a watermark
     */
    void require(UserId caller, Image image, Transformation transformation) {
        presets.require(transformation);
        Plan plan = darkroom.plan(transformation, image.info());
        transformation.marks().forEach(mark -> findImage.execute(caller, mark));
        if (plan.encoding().format().isEmpty()) {
            throw new UnsupportedOperation(plan.encoding().name()).toException();
        }
        // What is there already costs nothing.
        if (allowance.isBound()
                && derivatives.find(new Lineage(image.id(), transformation)).isEmpty()) {
            allowance.require(image);
        }
    }
}
