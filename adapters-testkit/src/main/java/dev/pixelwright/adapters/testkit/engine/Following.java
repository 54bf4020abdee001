package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.adapters.testkit.engine.reference.Reference;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Compares an engine with the reference, on pictures opaque and transparent. */
final class Following {

    /** The operations that are compared. */
    static final String[] OPERATIONS = {
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
        "watermark"
    };

    // Odd sides, so that nothing comes out even by luck.
    private static final Size SIZE = new Size(97, 70);

    private final Rendering rendering;
    private final Tolerance tolerance;
    private final Map<String, Picture> sources = new LinkedHashMap<>();

    private Following(ImageEngine engine, Tolerance tolerance) {
        this.rendering = new Rendering(engine);
        this.tolerance = tolerance;
        sources.put("a photograph", TestPictures.photograph(SIZE));
        sources.put("transparent discs", TestPictures.alphaDiscs(SIZE));
        sources.put("a gradient", TestPictures.gradient(SIZE));
    }

    /** A comparison that allows {@code tolerance}. */
    static Following within(Tolerance tolerance, ImageEngine engine) {
        return new Following(engine, tolerance);
    }

    /** Tries each of {@code steps}, all of the same operation, unless the engine does not perform it. */
    void on(String operation, String... steps) {
        if (rendering.performs(operation)) {
            compareAll(List.of(steps));
        }
    }

    /** Tries {@code steps} one behind the other, without those that the engine does not perform. */
    void along(String... steps) {
        String possible = rendering.possible("", steps);
        if (!possible.isEmpty()) {
            compareAll(List.of(possible.substring(0, possible.length() - 1)));
        }
    }

    private void compareAll(List<String> transformations) {
        SoftAssertions.assertSoftly(all -> {
            for (String steps : transformations) {
                sources.forEach((name, source) ->
                        all.assertThatCode(() -> compare(steps, name, source)).doesNotThrowAnyException());
            }
        });
    }

    private void compare(String steps, String name, Picture source) {
        byte[] file = PngFile.of(source);
        Plan plan = rendering.plan(file, steps + "/raw");
        Picture expected = Reference.of(source, plan);
        tolerance.check(steps + " of " + name, rendering.picture(file, steps + "/raw"), expected);
    }
}
