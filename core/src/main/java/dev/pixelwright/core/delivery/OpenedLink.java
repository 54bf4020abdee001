package dev.pixelwright.core.delivery;

import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.transform.Transformation;

/**
 * The order behind a link that a key has vouched for.
 *
 * @param canonical the one address of this picture; under the signature that was sent if that is the one which was asked for
 */
public record OpenedLink(Image image, Transformation transformation, Link canonical) {}
