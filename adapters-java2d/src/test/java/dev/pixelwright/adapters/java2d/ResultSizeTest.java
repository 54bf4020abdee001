package dev.pixelwright.adapters.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.transform.Plan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ResultSizeTest {

    private static final List<String> ENCODINGS = List.of("jpeg", "png", "gif", "webp", "bmp", "tiff");

    @Property(tries = 120)
    void aResultShouldHaveThePlannedSizeInEveryEncoding(
            @ForAll("steps") List<String> steps,
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll boolean alpha) {
        byte[] file = Pictures.png(
                alpha
                        ? Pictures.translucent(width, height, (x, y) -> x * y * 0x01030507)
                        : Pictures.noise(width, height));
        String operations = String.join("/", steps);
        for (String encoding : ENCODINGS) {
            Plan plan;
            try {
                plan = Rendering.plan(file, operations + "/" + encoding);
            } catch (FailureException e) {
                // A crop beyond the picture has no plan in any encoding.
                return;
            }
            byte[] result = Rendering.render(file, plan);
            assertThat(Rendering.info(result).size()).isEqualTo(plan.size());
            Pixels pixels = Rendering.pixels(result);
            assertThat(pixels.bytes()).hasSize((int) plan.size().pixels() * 4);
        }
    }

    @Provide
    Arbitrary<List<String>> steps() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(1, 120);
        Arbitrary<String> size = Combinators.combine(sides, sides).as((w, h) -> w + "x" + h);
        Arbitrary<String> resize = Combinators.combine(
                        size,
                        Arbitraries.of("inside", "outside", "cover", "contain", "fill"),
                        Arbitraries.of("", ",enlarge=true"),
                        Arbitraries.of("nearest", "linear", "cubic", "mitchell", "lanczos3"),
                        Arbitraries.of("north", "southwest", "east"))
                .as((s, fit, more, kernel, gravity) ->
                        "resize:" + s + ",fit=" + fit + more + ",kernel=" + kernel + ",gravity=" + gravity);
        Arbitrary<String> crop =
                Combinators.combine(size, sides, sides).as((s, x, y) -> "crop:" + s + ",x=" + x / 4 + ",y=" + y / 4);
        Arbitrary<String> rotate = Arbitraries.integers().between(-360, 360).map(angle -> "rotate:" + angle);
        Arbitrary<String> others = Arbitraries.of(
                "flip",
                "mirror",
                "grayscale",
                "sepia",
                "blur:0.7",
                "blur:30",
                "sharpen",
                "brightness:10",
                "contrast:-10",
                "saturation:30",
                "flatten",
                "rotate:90",
                "rotate:270");
        return Arbitraries.oneOf(resize, crop, rotate, others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
