package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Derivatives;
import java.util.List;

/** What has been made of one of the caller's images. */
public final class ListDerivatives {

    private final FindImage findImage;
    private final Derivatives derivatives;

    public ListDerivatives(FindImage findImage, Derivatives derivatives) {
        this.findImage = findImage;
        this.derivatives = derivatives;
    }

    /**
     * The derivatives, the oldest first.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}
     */
    public List<Derivative> execute(UserId caller, ImageId image) {
        return derivatives.list(findImage.execute(caller, image).id());
    }
}
