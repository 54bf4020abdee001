package dev.pixelwright.adapters.testkit.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import dev.pixelwright.core.transform.Transformation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reference says of pictures small enough to be worked out by hand. */
class ReferenceTest {

    private static Picture row(int... argb) {
        return Picture.drawn(new Size(argb.length, 1), (x, y) -> argb[x]);
    }

    private static Picture after(Picture source, String steps) {
        Transformation transformation = Transformation.parse(steps + "/raw");
        List<Step> planned = new ArrayList<>();
        Size size = source.size();
        for (Operation operation : transformation.operations()) {
            planned.add(new Step(operation, size, operation.geometry(size)));
            size = operation.resultSize(size);
        }
        ImageInfo info = new ImageInfo(ImageFormat.PNG, source.size(), 1, Orientation.UPRIGHT, true);
        return Reference.of(
                source,
                new Plan(transformation, info, Orientation.UPRIGHT, planned, transformation.encoding(), List.of()));
    }

    private static int[] pixels(Picture picture) {
        int[] argb = new int[(int) picture.size().pixels()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] =
                    picture.argb(i % picture.size().width(), i / picture.size().width());
        }
        return argb;
    }

    @Test
    void coloursShouldBeThoseOfTheFormulas() {
        assertThat(pixels(after(row(0xffff0000, 0x80ffffff), "grayscale"))).containsExactly(0xff4c4c4c, 0x80ffffff);
        assertThat(pixels(after(row(0xff646464), "sepia"))).containsExactly(0xff87785e);
        assertThat(pixels(after(row(0xff0080f0), "brightness:10"))).containsExactly(0xff1a9aff);
        assertThat(pixels(after(row(0xff0080ff), "contrast:-100"))).containsExactly(0xff808080);
        assertThat(pixels(after(row(0xffff0000), "saturation:-100"))).containsExactly(0xff4c4c4c);
        assertThat(pixels(after(row(0x80ff0000), "flatten:0000ff"))).containsExactly(0xff80007f);
    }

    @Test
    void movesShouldGoWhereTheySay() {
        Picture four = Picture.drawn(new Size(2, 2), (x, y) -> 0xff000001 + x + 2 * y);
        assertThat(pixels(after(four, "rotate:90"))).containsExactly(0xff000003, 0xff000001, 0xff000004, 0xff000002);
        assertThat(pixels(after(four, "rotate:270"))).containsExactly(0xff000002, 0xff000004, 0xff000001, 0xff000003);
        assertThat(pixels(after(four, "flip"))).containsExactly(0xff000003, 0xff000004, 0xff000001, 0xff000002);
        assertThat(pixels(after(four, "mirror"))).containsExactly(0xff000002, 0xff000001, 0xff000004, 0xff000003);
        assertThat(pixels(after(four, "crop:1x2,x=1,y=0"))).containsExactly(0xff000002, 0xff000004);
    }

    @Test
    void resamplingShouldWeighColoursByAlpha() {
        Picture halves = row(0xffff0000, 0x0000ff00);
        assertThat(pixels(after(halves, "resize:1x1,fit=fill,kernel=linear"))).containsExactly(0x80ff0000);
        // Three quarters and one quarter at the inner pixels of a triangle twice as fine.
        assertThat(pixels(after(row(0xff000000, 0xffc80000), "resize:4x1,fit=fill,enlarge=true,kernel=linear")))
                .containsExactly(0xff000000, 0xff320000, 0xff960000, 0xffc80000);
    }

    /** The light of 64 is 0.051269 and that of 192 is 0.527115: half of both is the colour 146.4. */
    @Test
    void lightShouldBeMixedWhereItIsTold() {
        String half = "resize:1x1,fit=fill,kernel=linear,linear=true";
        assertThat(pixels(after(row(0xff000000, 0xffffffff), half))).containsExactly(0xffbcbcbc);
        assertThat(pixels(after(row(0xff4000ff, 0xffc000ff), half))).containsExactly(0xff9200ff);
        assertThat(pixels(after(row(0xff4000ff, 0x0000ff00), half))).containsExactly(0x804000ff);
        assertThat(pixels(after(row(0xff010203, 0xff010203), half))).containsExactly(0xff010203);
    }

    @Test
    void blurShouldGoOnWithTheEdgeAndSharpenShouldUndoSomeOfIt() {
        assertThat(pixels(after(row(0xff123456, 0xff123456, 0xff123456), "blur:50")))
                .containsOnly(0xff123456);
        // exp(-1/2) against 1 + 2 exp(-1/2) + 2 exp(-2) + … = 2.5066
        Picture dot = row(0xff000000, 0xff000000, 0xff000000, 0xff0000ff, 0xff000000, 0xff000000, 0xff000000);
        assertThat(pixels(after(dot, "blur:1"))).startsWith(0xff000001, 0xff00000e, 0xff00003e, 0xff000066);
        assertThat(pixels(after(row(0xff404040, 0xffc0c0c0), "sharpen:1,amount=2")))
                .containsExactly(0xff000000, 0xffffffff);
    }

    @Test
    void aTurnedPixelShouldStayInTheMiddle() {
        Picture turned = after(row(0xffffffff), "rotate:45,background=000000");
        assertThat(turned.size()).isEqualTo(new Size(1, 1));
        assertThat(pixels(turned)).containsExactly(0xffffffff);
    }
}
