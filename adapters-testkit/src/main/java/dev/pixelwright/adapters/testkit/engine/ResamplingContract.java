package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import org.junit.jupiter.api.Test;

/** Operations that mix pixels, which engines may do in more than one good way: {@link Tolerance#ALIKE} is asked. */
public interface ResamplingContract extends TestedEngine {

    @Test
    default void resizeShouldMeetEveryFit() {
        Following.within(Tolerance.ALIKE, engine())
                .on(
                        "resize",
                        "resize:48x48",
                        "resize:width=40",
                        "resize:height=23",
                        "resize:50x50,fit=cover,gravity=west",
                        "resize:50x50,fit=contain,background=3060c0",
                        "resize:64x50,fit=contain,gravity=southeast",
                        "resize:40x60,fit=fill",
                        "resize:40x40,fit=outside",
                        "resize:500x500");
    }

    @Test
    default void resizeShouldKnowEveryKernel() {
        Following.within(Tolerance.ALIKE, engine())
                .on(
                        "resize",
                        "resize:41x41,kernel=linear",
                        "resize:41x41,kernel=cubic",
                        "resize:41x41,kernel=mitchell",
                        "resize:41x41,kernel=lanczos3",
                        "resize:150x150,enlarge=true,kernel=linear",
                        "resize:150x150,enlarge=true,kernel=cubic",
                        "resize:150x150,enlarge=true,kernel=mitchell",
                        "resize:150x150,enlarge=true");
    }

    @Test
    default void resizeShouldMixLightWhereItIsTold() {
        Following.within(Tolerance.ALIKE, engine())
                .on(
                        "resize",
                        "resize:48x48,linear=true",
                        "resize:41x41,kernel=linear,linear=true",
                        "resize:41x41,kernel=cubic,linear=true",
                        "resize:41x41,kernel=mitchell,linear=true",
                        "resize:50x50,fit=contain,background=3060c0,linear=true",
                        "resize:150x150,enlarge=true,kernel=linear,linear=true",
                        "resize:500x500,linear=true");
    }

    /** Half of the light is the colour 188, and half of the number is 128. */
    @Test
    default void aFinePatternShouldKeepItsLightWhereThatIsMixed() {
        int clearGreen = 0x0000ff00;
        assertHalved(0xff000000, 0xffffffff, ",linear=true", 0xffbcbcbc);
        assertHalved(0xff000000, 0xffffffff, "", 0xff808080);
        assertHalved(0xffff0000, 0xff0000ff, ",linear=true", 0xffbc00bc);
        assertHalved(0x80000000, 0x80ffffff, ",linear=true", 0x80bcbcbc);
        assertHalved(0xffa06020, clearGreen, ",linear=true", 0x80a06020);
        assertHalved(0xff000000, 0xffffffff, ",kernel=linear,linear=true", 0xffbcbcbc);
    }

    /** No decoder may make it smaller on its own, for that would mix numbers: they come to 128. */
    @Test
    default void aFinePatternOfAPhotographShouldKeepItsLight() {
        Rendering rendering = new Rendering(engine());
        if (!rendering.reads(ImageFormat.JPEG) || !rendering.writes(ImageFormat.JPEG)) {
            return;
        }
        Size size = new Size(256, 256);
        byte[] drawn = PngFile.of(Picture.drawn(size, (x, y) -> (x + y) % 2 == 0 ? 0xff202020 : 0xffe0e0e0));
        byte[] file = rendering.render(drawn, "jpeg:q=100");
        Picture picture = rendering.picture(file, "resize:16x16,linear=true/raw");
        for (int y = 2; y < picture.size().height() - 2; y++) {
            for (int x = 2; x < picture.size().width() - 2; x++) {
                assertThat(picture.sample(x, y, 1)).isBetween(160, 170);
            }
        }
    }

    private void assertHalved(int one, int other, String options, int expected) {
        Size size = new Size(64, 64);
        byte[] file = PngFile.of(Picture.drawn(size, (x, y) -> (x + y) % 2 == 0 ? one : other));
        Picture picture = new Rendering(engine()).picture(file, "resize:32x32" + options + "/raw");
        Picture wanted = Picture.drawn(new Size(16, 16), (x, y) -> expected);
        // Beyond an edge there is no other half of the pattern.
        Picture inner = Picture.drawn(wanted.size(), (x, y) -> picture.argb(x + 8, y + 8));
        Tolerance.NEXT.check("half of %08x and %08x%s".formatted(one, other, options), inner, wanted);
    }

    /** At whole factors there is no doubt which pixel is the nearest. */
    @Test
    default void resizeToTheNearestPixelShouldTakeItUnchanged() {
        Following.within(Tolerance.EXACT, engine()).on("resize", "resize:291x210,enlarge=true,kernel=nearest");
    }

    @Test
    default void rotationByAnyAngleShouldLookLikeTheReference() {
        Following.within(Tolerance.ALIKE, engine())
                .on("rotate", "rotate:30", "rotate:-7.5,background=204060", "rotate:135,background=ffffff80");
    }

    @Test
    default void blurShouldLookLikeTheReference() {
        Following.within(Tolerance.ALIKE, engine()).on("blur", "blur:0.3", "blur:1.5", "blur:6", "blur:20");
    }

    @Test
    default void sharpenShouldLookLikeTheReference() {
        Following.within(Tolerance.ALIKE, engine())
                .on(
                        "sharpen",
                        "sharpen",
                        "sharpen:sigma=2,amount=0.5",
                        "sharpen:0.5,amount=2",
                        "sharpen:3,amount=4",
                        "sharpen:amount=0");
    }

    @Test
    default void severalStepsShouldFollowEachOther() {
        Following.within(Tolerance.ALIKE, engine()).along("rotate:90", "resize:50x", "mirror", "sepia", "blur:1");
    }

    /** Half a level of rounding may show at a rim, but not the invisible green next to it. */
    @Test
    default void invisibleColoursShouldNotBleed() {
        Rendering rendering = new Rendering(engine());
        byte[] file = PngFile.of(TestPictures.alphaDiscs(new Size(96, 72)));
        String[] steps = {"resize:37x31,fit=fill", "resize:200x150,enlarge=true", "rotate:20", "blur:2", "sharpen"};
        for (String step : steps) {
            String transformation = rendering.possible("raw", step);
            Picture picture = rendering.picture(file, transformation);
            assertThat(greenest(picture))
                    .as("the green that %s lets through", transformation)
                    .isLessThan(40);
        }
    }

    private static int greenest(Picture picture) {
        int most = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 0; x < picture.size().width(); x++) {
                // A premultiplied byte says too little about the colour of what is nearly invisible.
                if (picture.sample(x, y, Picture.ALPHA) >= 16) {
                    most = Math.max(most, picture.sample(x, y, 1));
                }
            }
        }
        return most;
    }
}
