package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.adapters.testkit.engine.reference.Reference;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Watermarks, whose pixels a plan brings along. */
public interface LayerContract extends TestedEngine {

    /** The number is of no image: an engine has the pixels, and asks nobody. */
    String WATERMARK = "watermark:image=1";

    private static Raster discs() {
        Size size = new Size(31, 23);
        return new Raster(size, ByteSource.of(TestPictures.alphaDiscs(size).raw()));
    }

    private static Stream<Layer> layers() {
        return Stream.of(
                new Layer(discs(), 10, 20, OptionalInt.empty()),
                new Layer(discs(), -15, 60, OptionalInt.empty()),
                new Layer(discs(), 80, -11, OptionalInt.empty()),
                new Layer(discs(), 500, 500, OptionalInt.empty()),
                new Layer(discs(), 5, 9, OptionalInt.of(0)),
                new Layer(discs(), -100, 999, OptionalInt.of(7)));
    }

    @Test
    default void layersShouldLieOverThePicture() {
        Rendering rendering = new Rendering(engine());
        if (!rendering.performs("watermark")) {
            return;
        }
        Size size = new Size(97, 70);
        SoftAssertions.assertSoftly(all -> Stream.of(TestPictures.photograph(size), TestPictures.alphaDiscs(size))
                .forEach(source -> layers().forEach(layer -> {
                    Plan plan = rendering
                            .plan(PngFile.of(source), WATERMARK + "/raw")
                            .with(List.of(layer));
                    all.assertThatCode(() -> follow(rendering, source, plan))
                            .as("%s", layer)
                            .doesNotThrowAnyException();
                })));
    }

    @Test
    default void layersShouldComeInTheOrderOfTheSteps() {
        Rendering rendering = new Rendering(engine());
        if (!rendering.performs("watermark") || !rendering.performs("invert")) {
            return;
        }
        Picture source = TestPictures.photograph(new Size(97, 70));
        Plan plan = rendering
                .plan(PngFile.of(source), WATERMARK + "/invert/" + WATERMARK + "/raw")
                .with(List.of(
                        new Layer(discs(), 3, 4, OptionalInt.empty()),
                        new Layer(discs(), 40, 30, OptionalInt.empty())));
        follow(rendering, source, plan);
    }

    private static void follow(Rendering rendering, Picture source, Plan plan) {
        byte[] raw = rendering.follow(PngFile.of(source), plan, RenderMonitor.NONE);
        Tolerance.ROUNDED.check(plan.layers().toString(), new Picture(plan.size(), raw), Reference.of(source, plan));
    }
}
