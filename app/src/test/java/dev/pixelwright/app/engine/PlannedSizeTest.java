package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever can be planned comes out in the size that was planned, in every format of every engine. */
class PlannedSizeTest {

    private static final List<ImageEngine> ENGINES = EveryEngine.bare();
    private static final byte[] MARK = PngFile.of(TestPictures.alphaDiscs(new Size(13, 9)));

    @Property(tries = 60)
    void aResultShouldHaveThePlannedSize(
            @ForAll("steps") List<String> steps,
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll boolean alpha)
            throws IOException {
        Size size = new Size(width, height);
        byte[] file = PngFile.of(alpha ? TestPictures.alphaDiscs(size) : TestPictures.photograph(size));
        for (ImageEngine engine : ENGINES) {
            Darkroom darkroom = new Darkroom(engine, ImageLimits.DEFAULT, Optional.of(new OutlineTypesetter()));
            for (ImageFormat format : engine.capabilities().writes()) {
                check(darkroom, file, Transformation.parse(String.join("/", steps) + "/" + format.label()));
            }
        }
    }

    private static void check(Darkroom darkroom, byte[] file, Transformation transformation) throws IOException {
        ByteSource source = ByteSource.of(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan followed;
        try {
            Plan plan = darkroom.plan(transformation, source);
            followed = darkroom.develop(source, plan, PlannedSizeTest::mark, out, RenderMonitor.NONE);
        } catch (FailureException e) {
            // A crop beyond the picture has no plan, and one behind a trim may turn out to be beyond it.
            assertThat(e.failure()).isInstanceOf(TransformationFailure.class);
            return;
        }
        ByteSource result = ByteSource.of(out.toByteArray());
        assertThat(ImageHeaders.read(result).uprightSize())
                .as("%s by %s", transformation, darkroom.capabilities().engine())
                .isEqualTo(followed.size());
    }

    private static SourceImage mark(ImageId id) {
        try {
            return new SourceImage(ImageHeaders.read(ByteSource.of(MARK)), ByteSource.of(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<String>> steps() {
        Arbitrary<Integer> sides = Arbitraries.integers().between(1, 120);
        Arbitrary<String> size = Combinators.combine(sides, sides).as((w, h) -> w + "x" + h);
        Arbitrary<String> gravity =
                Arbitraries.of("north", "southwest", "east", "entropy", "attention", "focal,fx=0.2,fy=0.9");
        Arbitrary<String> resize = Combinators.combine(
                        size,
                        Arbitraries.of("inside", "outside", "cover", "contain", "fill"),
                        Arbitraries.of("", ",enlarge=true", ",unit=percent"),
                        Arbitraries.of("nearest", "linear", "cubic", "mitchell", "lanczos3"),
                        gravity)
                .as((s, fit, more, kernel, focus) ->
                        "resize:" + s + ",fit=" + fit + more + ",kernel=" + kernel + ",gravity=" + focus);
        Arbitrary<String> crop = Arbitraries.oneOf(
                Combinators.combine(size, sides, sides).as((s, x, y) -> "crop:" + s + ",x=" + x / 4 + ",y=" + y / 4),
                Combinators.combine(size, gravity).as((s, focus) -> "crop:" + s + ",gravity=" + focus));
        Arbitrary<String> canvas = Arbitraries.oneOf(
                sides.map(border -> "pad:" + border / 8 + ",background=80402060"),
                size.map(s -> "extend:" + s + ",gravity=southeast"),
                sides.map(radius -> "round:" + radius),
                Arbitraries.integers().between(-360, 360).map(angle -> "rotate:" + angle));
        Arbitrary<String> others = Arbitraries.of(
                "flip",
                "mirror",
                "grayscale",
                "sepia",
                "invert",
                "hue:70",
                "gamma:1.8",
                "tint:3366cc",
                "trim",
                "blur:0.7",
                "blur:30",
                "sharpen",
                "pixelate:7",
                "brightness:10",
                "contrast:-10",
                "saturation:30",
                "flatten",
                "rotate:90",
                "rotate:270",
                "watermark:image=1,tile=3",
                "watermark:QQ,size=20");
        return Arbitraries.oneOf(resize, crop, canvas, others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
