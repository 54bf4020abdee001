package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Lineage;
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

    public Admission(Development development, Presets presets, Allowance allowance, Derivatives derivatives) {
        this.development = development;
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
        development.plan(transformation, image).fileFormat();
        // What was made costs nothing, and stays when a picture that it shows is gone.
        boolean asks = allowance.isBound() || !transformation.marks().isEmpty();
        if (asks && derivatives.find(new Lineage(image.id(), transformation)).isEmpty()) {
            development.checkMarks(caller, transformation);
            allowance.require(image);
        }
    }
}
