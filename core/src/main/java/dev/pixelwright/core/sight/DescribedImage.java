package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Image;
import java.util.Optional;

/**
 * An image with what was seen of it since.
 *
 * @param description empty until a worker has looked, and for ever where no engine could
 */
public record DescribedImage(Image image, Optional<Description> description) {}
