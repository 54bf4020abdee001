package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;

/** What an order must pass before it is taken: all that can be known of it from the header of its image. */
public final class Admission {

    private final FindImage findImage;
    private final Darkroom darkroom;
    private final Presets presets;

    public Admission(FindImage findImage, Darkroom darkroom, Presets presets) {
        this.findImage = findImage;
        this.darkroom = darkroom;
        this.presets = presets;
    }

    /**
     * Lets the order pass, or refuses it.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code PresetsOnly}, {@code ImageTooLarge}, a {@code
     *     TransformationFailure}, or {@code ImageNotFound} for the image of a watermark
     */
    void require(UserId caller, Image image, Transformation transformation) {
        presets.require(transformation);
        Plan plan = darkroom.plan(transformation, image.info());
        transformation.marks().forEach(mark -> findImage.execute(caller, mark));
        if (plan.encoding().format().isEmpty()) {
            throw new UnsupportedOperation(plan.encoding().name()).toException();
        }
    }
}
