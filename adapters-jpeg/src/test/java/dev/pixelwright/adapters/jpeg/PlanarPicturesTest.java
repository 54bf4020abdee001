package dev.pixelwright.adapters.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is made in planes looks like what is made of red, green and blue. */
class PlanarPicturesTest {

    private static final double ALIKE = 35;

    /** Where a picture has few samples of colour on its way, it matters how each of them is made. */
    private static final double ALIKE_WHEN_TINY = 20;

    private static final int TINY = 32;

    private static final long MOST_PIXELS = 2_000_000;

    @Property(tries = 300)
    void aPlanInPlanesShouldShowTheSamePicture(
            @ForAll("steps") List<String> steps,
            @ForAll @IntRange(min = 1, max = 330) int width,
            @ForAll @IntRange(min = 1, max = 330) int height,
            @ForAll @IntRange(min = 1, max = 8) int orientation,
            @ForAll Subsampling subsampling) {
        byte[] file = SmoothJpeg.oriented(new Size(width, height), subsampling, orientation);
        String transformation = String.join("", steps) + "jpeg:q=97";
        Plan plan = Engines.plan(file, transformation);
        // A line that is made as wide as it was long is left to the other engine, for its size.
        Assume.that(plan.steps().stream().allMatch(step -> step.output().pixels() <= MOST_PIXELS));
        byte[] made = Engines.render(Engines.PLANAR_ONLY, file, transformation);
        Picture expected = Engines.picture(Engines.render(Engines.GENERAL, file, transformation));
        Picture actual = Engines.picture(made);
        assertThat(actual.size()).isEqualTo(plan.size());
        assertThat(Engines.psnr(actual, expected))
                .as("%s of %dx%d, %s, in orientation %d", transformation, width, height, subsampling, orientation)
                .isGreaterThan(smallestSide(plan) < TINY ? ALIKE_WHEN_TINY : ALIKE);
    }

    private static int smallestSide(Plan plan) {
        return Stream.concat(
                        Stream.of(plan.source().size()), plan.steps().stream().map(Step::output))
                .mapToInt(size -> Math.min(size.width(), size.height()))
                .min()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<String>> steps() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(5, 400);
        Arbitrary<String> size = Combinators.combine(sides, sides).as((w, h) -> w + "x" + h);
        Arbitrary<String> resize = Combinators.combine(
                        size,
                        Arbitraries.of("inside", "outside", "cover", "fill"),
                        Arbitraries.of("", ",enlarge=true"),
                        Arbitraries.of("linear", "cubic", "mitchell", "lanczos3"))
                .as((s, fit, more, kernel) -> "resize:" + s + ",fit=" + fit + more + ",kernel=" + kernel + "/");
        Arbitrary<String> crop = size.map(s -> "crop:" + s + ",gravity=southeast/");
        Arbitrary<String> others = Arbitraries.of(
                "flip/",
                "mirror/",
                "rotate:90/",
                "rotate:180/",
                "rotate:270/",
                "grayscale/",
                "invert/",
                "brightness:8/",
                "contrast:-20/",
                "saturation:30/",
                "flatten/",
                "blur:1.5/",
                "blur:12/",
                "sharpen/");
        return Arbitraries.oneOf(resize, crop, others).list().ofMaxSize(4);
    }
}
