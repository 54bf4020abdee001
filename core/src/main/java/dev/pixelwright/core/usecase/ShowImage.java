package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.sight.DescribedImage;
import java.util.List;
import java.util.Optional;

/** One of the caller's images, with what was seen of it. */
public final class ShowImage {

    private final FindImage findImage;
    private final ImageDescriptions descriptions;

    public ShowImage(FindImage findImage, ImageDescriptions descriptions) {
        this.findImage = findImage;
        this.descriptions = descriptions;
    }

    /** Fails as {@link FindImage#execute} does. */
    public DescribedImage execute(UserId caller, ImageId id) {
        Image image = findImage.execute(caller, id);
        return new DescribedImage(
                image, Optional.ofNullable(descriptions.of(List.of(id)).get(id)));
    }
}
