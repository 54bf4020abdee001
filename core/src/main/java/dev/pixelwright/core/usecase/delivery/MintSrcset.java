package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.delivery.Scaling;
import dev.pixelwright.core.delivery.Srcset;
import dev.pixelwright.core.delivery.Srcset.Candidate;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import dev.pixelwright.core.usecase.FindImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Gives away one picture of one of the caller's images in several widths. Nothing is made yet, or kept. */
public final class MintSrcset {

    /** How many widths there may be. */
    public static final int MOST = 20;

    private final FindImage findImage;
    private final Darkroom darkroom;
    private final MintLink mintLink;

    public MintSrcset(FindImage findImage, Darkroom darkroom, MintLink mintLink) {
        this.findImage = findImage;
        this.darkroom = darkroom;
        this.mintLink = mintLink;
    }

    /**
     * The links, each to the picture in another width. Where the source is too small for a width, the picture is as wide as
     * it can be, once, unless its resize enlarges.
     *
     * @param widths of the results in pixels, 1 to {@link #MOST} of them, each 1 to 16384
     * @param lifetime of every link, as for {@link MintLink}
     * @throws dev.pixelwright.core.failure.FailureException as {@link MintLink} does, for each of the pictures
     */
    public Srcset execute(
            UserId caller,
            ImageId id,
            Transformation transformation,
            SortedSet<Integer> widths,
            Optional<Duration> lifetime) {
        if (widths.isEmpty() || widths.size() > MOST) {
            throw new IllegalArgumentException("There are 1 to " + MOST + " widths");
        }
        Image image = findImage.execute(caller, id);
        OptionalLong end = mintLink.end(lifetime);
        SortedMap<Integer, Candidate> byWidth = new TreeMap<>();
        for (int width : widths) {
            Transformation picture = inWidth(image, transformation, width);
            Plan plan = darkroom.plan(picture, image.info());
            byWidth.putIfAbsent(plan.size().width(), new Candidate(mintLink.link(image, picture, end), plan.size()));
        }
        return new Srcset(List.copyOf(byWidth.values()));
    }

    private Transformation inWidth(Image image, Transformation transformation, int width) {
        if (!Scaling.isByResize(transformation)) {
            return Scaling.within(transformation, width);
        }
        Plan plan = darkroom.plan(transformation, image.info());
        return Scaling.by(plan, (double) width / plan.size().width());
    }
}
