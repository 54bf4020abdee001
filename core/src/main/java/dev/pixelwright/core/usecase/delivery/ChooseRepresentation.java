package dev.pixelwright.core.usecase.delivery;

import dev.pixelwright.core.delivery.Hints;
import dev.pixelwright.core.delivery.Scaling;
import dev.pixelwright.core.delivery.Viewer;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.transform.AutoFormat;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an address shows to who looks (the representation of RFC 9110, 3.2): in which format, where the address leaves that
 * open, and in which size, where the viewer hints at one. Nothing is made yet.
 */
public final class ChooseRepresentation {

    /** The best first; each only for who says that it is shown there. */
    private static final List<ImageFormat> BY_NAME = List.of(ImageFormat.AVIF, ImageFormat.WEBP);

    private final Darkroom darkroom;
    private final Presets presets;

    public ChooseRepresentation(Darkroom darkroom, Presets presets) {
        this.darkroom = darkroom;
        this.presets = presets;
    }

    /**
     * The transformation of the derivative that is shown.
     *
     * <p>A format is one that this installation can write of this picture: AVIF or WebP for who shows them, else PNG for a
     * source with transparency and JPEG for the rest; a picture that moves stays in its own format rather than stand still.
     * What none of these can be, such as a transparent picture that must not have more than so many bytes, is what the job
     * makes of it.
     * A hint makes no picture that shows something else, and none where only presets are made; it is never a reason to
     * refuse.
     *
     * @throws FailureException with a {@code TransformationFailure} or {@code ImageTooLarge} when no format will do
     */
    public Transformation execute(Image image, Transformation asked, Viewer viewer) {
        Transformation written = viewer.formats().isPresent() && asked.encoding() instanceof Encoding.Auto auto
                ? written(image.info(), asked, auto, viewer.formats().get())
                : asked;
        return viewer.hints().isEmpty() || presets.only() ? written : sized(image.info(), written, viewer.hints());
    }

    private Transformation written(
            ImageInfo source, Transformation asked, Encoding.Auto auto, Set<ImageFormat> accepted) {
        Capabilities capabilities = darkroom.capabilities();
        for (ImageFormat format : BY_NAME) {
            if (accepted.contains(format) && capabilities.writes().contains(format)) {
                Optional<Transformation> candidate = possible(() -> asked.with(AutoFormat.of(auto, format)), source);
                if (candidate.isPresent()) {
                    return candidate.get();
                }
            }
        }
        return possible(() -> asked.with(AutoFormat.of(auto, forEverybody(source))), source)
                .orElseGet(() -> asTheJobWould(asked, source));
    }

    // What was linked to is shown, though not everybody may see it.
    private Transformation asTheJobWould(Transformation asked, ImageInfo source) {
        darkroom.plan(asked, source);
        return asked;
    }

    private Optional<Transformation> possible(Supplier<Transformation> candidate, ImageInfo source) {
        try {
            Transformation found = candidate.get();
            darkroom.plan(found, source);
            return Optional.of(found);
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    private static ImageFormat forEverybody(ImageInfo source) {
        if (source.pages() > 1) {
            return source.format();
        }
        return source.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
    }

    private Transformation sized(ImageInfo source, Transformation written, Hints hints) {
        try {
            Plan plan = darkroom.plan(written, source);
            Transformation hinted = hinted(plan, hints);
            Plan other = darkroom.plan(hinted, source);
            return other.size().equals(plan.size()) ? written : hinted;
        } catch (FailureException e) {
            return written;
        }
    }

    private static Transformation hinted(Plan plan, Hints hints) {
        Transformation plain = plan.transformation();
        int width = plan.size().width();
        if (Scaling.isByResize(plain)) {
            double factor = hints.density().orElse(1);
            return Scaling.by(
                    plan,
                    hints.width().isPresent()
                            ? Math.min(factor, (double) hints.width().getAsInt() / width)
                            : factor);
        }
        return hints.width().isPresent() && hints.width().getAsInt() < width
                ? Scaling.within(plain, hints.width().getAsInt())
                : plain;
    }
}
