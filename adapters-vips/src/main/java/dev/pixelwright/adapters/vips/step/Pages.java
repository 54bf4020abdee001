package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.Watch;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Follows the steps of a plan, on a picture or on each page of an animation. An animation is one tall picture to libvips,
 * its pages one below the other; every step meets one page alone, so that nothing bleeds from one into the next.
 */
public final class Pages {

    /** What is performed: all there is, save what only pixels can answer. */
    public static final Set<String> OPERATIONS = Set.of(
            "resize",
            "crop",
            "pad",
            "extend",
            "round",
            "rotate",
            "flip",
            "mirror",
            "grayscale",
            "sepia",
            "hue",
            "gamma",
            "invert",
            "tint",
            "brightness",
            "contrast",
            "saturation",
            "flatten",
            "blur",
            "sharpen",
            "pixelate",
            "watermark");

    private static final int DECODED = 50;
    private static final int READ = 40;

    private final Plan plan;
    private final Watch watch;

    public Pages(Plan plan, Watch watch) {
        this.plan = plan;
        this.watch = watch;
    }

    /** The result, whose pixels need not be made yet; of an animation, all its pages. */
    public Picture draw(Picture loaded) {
        int pages = plan.source().pages();
        if (pages == 1) {
            return drawn(loaded, false);
        }
        Picture strip = watch.during(loaded, READ, loaded::inMemory);
        int height = strip.height() / pages;
        List<Picture> drawn = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            drawn.add(drawn(Window.part(strip, new Box(0, i * height, strip.width(), height)), true));
        }
        // One below the other, and each as large as the others.
        return strip.bench()
                .call("arrayjoin")
                .with("in", drawn)
                .with("across", 1)
                .picture();
    }

    private Picture drawn(Picture page, boolean standing) {
        boolean stands = standing;
        Picture picture = page;
        if (plan.orientation() != Orientation.UPRIGHT) {
            picture = Turning.upright(stands ? picture : standing(picture), plan.orientation());
            stands = true;
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            int index = i;
            Step step = plan.steps().get(i);
            if (!stands && step.operation().accept(new Looking(step.input(), step.geometry()))) {
                picture = standing(picture);
                stands = true;
            }
            picture = step.operation().accept(new Drawing(picture, step.geometry(), () -> plan.layer(index)));
        }
        return picture;
    }

    // Once at most: from then on any pixel can be had at any time.
    private Picture standing(Picture passing) {
        return watch.during(passing, DECODED, passing::inMemory);
    }
}
