package dev.pixelwright.core.usecase;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.Images;

/** The images of the owner whom the query names. */
public final class ListImages {

    private final Images images;

    public ListImages(Images images) {
        this.images = images;
    }

    public Page<Image> execute(ImageQuery query) {
        return images.list(query);
    }
}
