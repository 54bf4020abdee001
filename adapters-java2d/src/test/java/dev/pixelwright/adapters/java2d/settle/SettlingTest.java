package dev.pixelwright.adapters.java2d.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Operations that only pixels can answer, through a darkroom. */
class SettlingTest {

    private final Darkroom darkroom =
            new Darkroom(new Java2dEngine(), ImageLimits.DEFAULT, Optional.of(new OutlineTypesetter()));
    private Plan followed = darkroom.plan(Transformation.parse("raw"), Rendering.info(Pictures.png(framed())));

    // 60×40, white, with a red box at (12, 9) of 30×20.
    private static BufferedImage framed() {
        return Pictures.opaque(60, 40, (x, y) -> x >= 12 && x < 42 && y >= 9 && y < 29 ? 0xffcc2010 : 0xffffffff);
    }

    private static SourceImage noMark(ImageId id) {
        throw new ImageNotFound(id.toString()).toException();
    }

    private Pixels develop(BufferedImage image, String steps, Function<ImageId, SourceImage> marks) throws IOException {
        byte[] file = Pictures.png(image);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = darkroom.plan(Transformation.parse(steps + "/raw"), Rendering.info(file));
        followed = darkroom.develop(ByteSource.of(file), plan, marks, out, RenderMonitor.NONE);
        return new Pixels(followed.size().width(), followed.size().height(), out.toByteArray());
    }

    @Test
    void trimShouldLeaveWhatIsNoBorder() throws IOException {
        Pixels pixels = develop(framed(), "trim", SettlingTest::noMark);
        assertThat(followed.size()).isEqualTo(new Size(30, 20));
        assertThat(pixels.hex(0, 0)).isEqualTo(pixels.hex(29, 19)).startsWith("cc2010");
    }

    @Test
    void trimShouldSeeThePictureThatTheStepsBeforeItMade() throws IOException {
        develop(framed(), "rotate:90/pad:5,background=ffffff/trim/pad:1", SettlingTest::noMark);
        assertThat(followed.size()).isEqualTo(new Size(22, 32));
        assertThat(followed.transformation().toString()).startsWith("rotate:90/pad:5,background=ffffff/crop:20x30,");
    }

    @Test
    void trimShouldLeaveAPictureThatIsAllBorder() throws IOException {
        develop(Pictures.opaque(7, 5, (x, y) -> 0xff123456), "trim:0", SettlingTest::noMark);
        assertThat(followed.size()).isEqualTo(new Size(7, 5));
    }

    @Test
    void attentionAndEntropyShouldCutOutWhatThereIs() throws IOException {
        BufferedImage busy = Pictures.opaque(
                400,
                100,
                (x, y) -> x >= 300 && x < 380 ? 0xff000000 | (x * 7919 + y * 104_729) % 0xffffff : 0xff707070);
        for (String steps : new String[] {
            "crop:100x100,gravity=attention",
            "crop:100x100,gravity=entropy",
            "resize:50x50,fit=cover,gravity=attention",
            "mirror/mirror/resize:50x50,fit=cover,gravity=entropy"
        }) {
            Pixels pixels = develop(busy, steps, SettlingTest::noMark);
            int gray = 0;
            for (int x = 0; x < pixels.width(); x++) {
                gray += pixels.hex(x, pixels.height() / 2).startsWith("707070") ? 1 : 0;
            }
            assertThat(gray).as(steps).isLessThan(pixels.width() * 35 / 100);
        }
    }

    @Test
    void aWatermarkOfTextShouldBeSeenWhereItIsAskedFor() throws IOException {
        String text =
                Base64.getUrlEncoder().withoutPadding().encodeToString("© Łódź 2026".getBytes(StandardCharsets.UTF_8));
        BufferedImage gray = Pictures.opaque(300, 100, (x, y) -> 0xff404040);
        Pixels pixels = develop(
                gray, "watermark:text=" + text + ",size=24,colour=ffee00,x=4,y=4,opacity=50", SettlingTest::noMark);
        int changed = 0;
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 300; x++) {
                if (!pixels.hex(x, y).startsWith("404040")) {
                    changed++;
                    assertThat(x).as("x of a changed pixel").isGreaterThan(100).isLessThan(296);
                    assertThat(y).as("y of a changed pixel").isGreaterThan(60).isLessThan(96);
                    assertThat(pixels.at(x, y, 0)).isLessThanOrEqualTo((0xff + 0x40) / 2 + 1);
                }
            }
        }
        assertThat(changed).isBetween(500, 3000);
    }

    @Test
    void aWatermarkOfAnImageShouldBeScaledAndTiled() throws IOException {
        byte[] red = Pictures.png(Pictures.opaque(40, 40, (x, y) -> 0xffff0000));
        Function<ImageId, SourceImage> marks = id -> new SourceImage(Rendering.info(red), ByteSource.of(red));
        BufferedImage black = Pictures.opaque(200, 100, (x, y) -> 0xff000000);

        Pixels one = develop(black, "watermark:image=5,scale=10,gravity=northwest", marks);
        assertThat(one.hex(0, 0)).startsWith("ff0000");
        assertThat(one.hex(19, 19)).startsWith("ff0000");
        assertThat(one.hex(20, 0)).startsWith("000000");

        Pixels tiled = develop(black, "watermark:image=5,scale=10,gravity=northwest,tile=5", marks);
        assertThat(tiled.hex(26, 1)).startsWith("ff0000");
        assertThat(tiled.hex(22, 1)).startsWith("000000");
        assertThat(tiled.hex(1, 51)).startsWith("ff0000");
    }

    @Test
    void aWatermarkLargerThanThePictureShouldBeMadeToFit() throws IOException {
        byte[] red = Pictures.png(Pictures.opaque(400, 100, (x, y) -> 0xffff0000));
        Function<ImageId, SourceImage> marks = id -> new SourceImage(Rendering.info(red), ByteSource.of(red));
        Pixels pixels =
                develop(Pictures.opaque(40, 40, (x, y) -> 0xff000000), "watermark:image=5,gravity=north", marks);
        assertThat(pixels.hex(39, 9)).startsWith("ff0000");
        assertThat(pixels.hex(39, 11)).startsWith("000000");
    }

    @Test
    void aWatermarkOfNoImageShouldBeRefusedByItsId() {
        assertThatThrownBy(() -> develop(framed(), "watermark:image=77", SettlingTest::noMark))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isEqualTo(new ImageNotFound("77")));
    }

    @Test
    void aTextShouldBeRefusedWhereNobodySetsIt() {
        Darkroom speechless = new Darkroom(new Java2dEngine(), ImageLimits.DEFAULT);
        byte[] file = Pictures.png(framed());
        assertThatThrownBy(() -> speechless.plan(Transformation.parse("watermark:text=QQ/raw"), Rendering.info(file)))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(UnsupportedOperation.class));
    }

    @Test
    void gapsOfTilesShouldTakeNoMemory() throws IOException {
        byte[] dot = Pictures.png(Pictures.opaque(1, 1, (x, y) -> 0xffff0000));
        Function<ImageId, SourceImage> marks = id -> new SourceImage(Rendering.info(dot), ByteSource.of(dot));
        String mark = "watermark:image=5,tile=4096,gravity=northwest";
        develop(framed(), String.join("/", mark, mark, mark, mark), marks);
        assertThat(followed.layers())
                .allSatisfy(layer -> assertThat(layer.raster().rgba().size()).isEqualTo(4));
    }

    @Test
    void aMarkLongerThanAnyResultShouldBeShortened() throws IOException {
        byte[] red = Pictures.png(Pictures.opaque(20_000, 4, (x, y) -> 0xffff0000));
        Function<ImageId, SourceImage> marks = id -> new SourceImage(Rendering.info(red), ByteSource.of(red));
        BufferedImage wide = Pictures.opaque(20_000, 4, (x, y) -> 0xff000000);
        develop(wide, "watermark:image=5,gravity=northwest/resize:1000x", marks);
        assertThat(followed.size().width()).isEqualTo(1000);
    }

    @Test
    void layersTogetherShouldHaveNoMorePixelsThanAPicture() {
        Darkroom small = new Darkroom(
                new Java2dEngine(), new ImageLimits(1_000_000, 3000, 1000), Optional.of(new OutlineTypesetter()));
        byte[] red = Pictures.png(Pictures.opaque(60, 40, (x, y) -> 0xffff0000));
        Function<ImageId, SourceImage> marks = id -> new SourceImage(Rendering.info(red), ByteSource.of(red));
        Plan plan = small.plan(Transformation.parse("watermark:image=5/watermark:image=5/raw"), Rendering.info(red));
        assertThatThrownBy(() ->
                        small.develop(ByteSource.of(red), plan, marks, new ByteArrayOutputStream(), RenderMonitor.NONE))
                .hasMessageContaining("OUTPUT_TOO_LARGE");
    }

    @Test
    void aTrimThatMakesALargerPictureThanPlannedShouldMakeThatOne() throws IOException {
        BufferedImage tall = Pictures.opaque(80, 80, (x, y) -> x >= 30 && x < 50 ? 0xff204060 : 0xffffffff);
        develop(tall, "trim/resize:70x,enlarge=true", SettlingTest::noMark);
        assertThat(followed.size()).isEqualTo(new Size(70, 280));
    }
}
