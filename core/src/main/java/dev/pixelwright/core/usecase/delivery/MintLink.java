package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.delivery.LinkPath;
import dev.pixelwright.core.failure.DeliveryFailure.InvalidLifetime;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.CheckOrder;
import dev.pixelwright.core.usecase.FindImage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Gives away one picture of one of the caller's images, to whoever holds the link. Nothing is made yet, or kept. */
public final class MintLink {

    /** A hundred years of 365 days: what is to last longer is given no end. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private final FindImage findImage;
    private final CheckOrder checkOrder;
    private final Presets presets;
    private final LinkKeys keys;
    private final Clock clock;

    public MintLink(FindImage findImage, CheckOrder checkOrder, Presets presets, LinkKeys keys, Clock clock) {
        this.findImage = findImage;
        this.checkOrder = checkOrder;
        this.presets = presets;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The link.
     *
     * @param lifetime from now, in whole seconds, up to {@link #LONGEST}; for ever if empty, which is as long as the image
     *     is there and the keys stand
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}, {@code InvalidLifetime}, {@code
     *     PresetsOnly}, {@code ImageTooLarge} or a {@code TransformationFailure}: what can be refused from the header of the
     *     image is refused here, and not when somebody opens the link
     */
    public Link execute(UserId caller, ImageId id, Transformation transformation, Optional<Duration> lifetime) {
        return link(findImage.execute(caller, id), transformation, end(lifetime));
    }

    /** The same for an image that is the caller's. */
    Link link(Image image, Transformation transformation, OptionalLong end) {
        presets.require(transformation);
        checkOrder.execute(transformation, image.info());
        LinkPath path = LinkPath.canonical(transformation, image.contentId(), end);
        return new Link(path, keys.sign(path));
    }

    /** The last second of a link that is made now. */
    OptionalLong end(Optional<Duration> lifetime) {
        if (lifetime.isEmpty()) {
            return OptionalLong.empty();
        }
        long seconds = lifetime.get().toSeconds();
        if (seconds < 1 || seconds > LONGEST.toSeconds()) {
            throw new InvalidLifetime(LONGEST.toSeconds()).toException();
        }
        return OptionalLong.of(clock.instant().getEpochSecond() + seconds);
    }
}
