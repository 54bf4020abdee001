package dev.pixelwright.core.usecase;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageQuery;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.port.ImageDescriptions;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.sight.DescribedImage;
import dev.pixelwright.core.sight.Description;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of the owner whom the query names, with what was seen of them. */
public final class ListImages {

    private final Images images;
    private final ImageDescriptions descriptions;

    public ListImages(Images images, ImageDescriptions descriptions) {
        this.images = images;
        this.descriptions = descriptions;
    }

    public Page<DescribedImage> execute(ImageQuery query) {
        Page<Image> page = images.list(query);
        List<ImageId> ids = page.items().stream().map(Image::id).toList();
        Map<ImageId, Description> known = descriptions.of(ids);
        List<DescribedImage> described = page.items().stream()
                .map(image -> new DescribedImage(image, Optional.ofNullable(known.get(image.id()))))
                .toList();
        return new Page<>(described, page.more(), page.total());
    }
}
