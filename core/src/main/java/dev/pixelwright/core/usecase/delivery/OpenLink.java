package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.delivery.LinkPath;
import dev.pixelwright.core.delivery.OpenedLink;
import dev.pixelwright.core.failure.DeliveryFailure.LinkRefused;
import dev.pixelwright.core.failure.DeliveryFailure.PictureNotFound;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Images;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.time.Clock;
import java.util.Optional;

/** What a link asks for, once one of the keys has vouched for it. Before that nothing is looked up. */
public final class OpenLink {

    private final Images images;
    private final Presets presets;
    private final LinkKeys keys;
    private final Clock clock;

    public OpenLink(Images images, Presets presets, LinkKeys keys, Clock clock) {
        this.images = images;
        this.presets = presets;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The order behind the link.
     *
     * @param path what stands behind the signature in the address
     * @param expires the value of {@code exp}, if it is there
     * @throws FailureException with {@code LinkRefused} for a link that is edited, expired, invented or cannot be read,
     *     all alike; {@code PictureNotFound} when it is sound and its image or its owner is gone; a {@code TransformationFailure} when
     *     who has the key signed what cannot be understood
     */
    public OpenedLink execute(String signature, String path, Optional<String> expires) {
        LinkPath asked = LinkPath.parse(path, expires).orElseThrow(() -> new LinkRefused().toException());
        boolean vouched = keys.vouchFor(asked, signature);
        if (!vouched || asked.hasExpired(clock.instant())) {
            throw new LinkRefused().toException();
        }
        Transformation transformation = TransformationSyntax.parse(asked.transformation(), presets);
        Image image = images.findShown(asked.content()).orElseThrow(() -> new PictureNotFound().toException());
        LinkPath canonical = LinkPath.canonical(transformation, asked.content(), asked.expires());
        // Nodes sign with different keys while the key is changed: one that vouches stays, so that none sends to
        // another.
        // A spelling that is not canonical is signed anew.
        String kept = canonical.equals(asked) ? signature : keys.sign(canonical);
        return new OpenedLink(image, transformation, new Link(canonical, kept));
    }
}
