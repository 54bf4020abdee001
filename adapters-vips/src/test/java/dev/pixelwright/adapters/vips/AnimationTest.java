package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.AnimationUnsupported;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnimationTest {

    private static final List<Integer> DELAYS = List.of(100, 200, 300);

    private final Making making = new Making(Libvips.engine());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "resize:20x/",
                "crop:10x10/sepia/",
                "rotate:90/",
                "rotate:30/",
                "mirror/flip/",
                "resize:20x20,fit=contain,background=ffffff/",
                "pad:5/blur:1/sharpen/",
                "round:5/pixelate:4/",
                "tint:ff8800/saturation:50/"
            })
    void animationsShouldKeepFramesDelaysAndSize(String steps) {
        byte[] source = Animation.gif();
        Size size = making.plan(source, steps + "gif").size();
        for (String encoding : List.of("gif", "webp", "webp:lossless=true")) {
            byte[] result = making.make(source, steps + encoding);
            ImageInfo info = Making.info(result);
            assertThat(info.pages()).as(encoding).isEqualTo(3);
            assertThat(info.size()).as(encoding).isEqualTo(size);
            assertThat(encoding.equals("gif") ? Animation.delaysOfGif(result) : Animation.delaysOfWebP(result))
                    .isEqualTo(DELAYS);
        }
    }

    /** What looks at the pixels looks at the first frame, and what it finds holds for all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trim/",
                "crop:20x20,gravity=attention/",
                "resize:20x20,fit=cover,gravity=entropy/",
                "pad:4,background=ffffff/trim/",
                "watermark:image=1/"
            })
    void looksAndWatermarksShouldKeepEveryFrame(String steps) throws IOException {
        byte[] source = Animation.gif();
        Darkroom darkroom = new Darkroom(Libvips.engine(), ImageLimits.DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = darkroom.plan(Transformation.parse(steps + "gif"), ByteSource.of(source));
        byte[] mark = making.make(source, "resize:9x7,fit=fill/webp");
        ImageInfo still = Making.info(mark).firstPage();
        Plan followed = darkroom.develop(
                ByteSource.of(source),
                plan,
                id -> new SourceImage(still, ByteSource.of(mark)),
                out,
                RenderMonitor.NONE);
        ImageInfo info = Making.info(out.toByteArray());
        assertThat(info.pages()).isEqualTo(3);
        assertThat(info.size()).isEqualTo(followed.size());
    }

    @Test
    void animationsShouldComeBackFromTheOtherFormat() {
        byte[] webp = making.make(Animation.gif(), "webp");
        byte[] gif = making.make(webp, "resize:20x/gif");
        assertThat(Making.info(gif).pages()).isEqualTo(3);
        assertThat(Making.info(gif).size()).isEqualTo(new Size(20, 15));
        assertThat(Animation.delaysOfGif(gif)).isEqualTo(DELAYS);
    }

    /** Libvips has the pages in one tall picture, in which a crop or a turn of the whole would mix them. */
    @Test
    void stepsShouldMeetEachFrameByItself() throws IOException {
        byte[] result = making.make(Animation.gif(), "crop:20x30,x=20,y=0/rotate:90/gif");
        for (int i = 0; i < Animation.COLOURS.size(); i++) {
            BufferedImage frame = frame(result, i);
            Color wanted = Animation.COLOURS.get(i);
            for (int[] at : new int[][] {{0, 0}, {15, 10}, {29, 19}}) {
                assertThat(new Color(frame.getRGB(at[0], at[1])))
                        .as("frame %d at %d, %d", i, at[0], at[1])
                        .isEqualTo(wanted);
            }
        }
    }

    private static BufferedImage frame(byte[] gif, int index) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            return reader.read(index);
        } finally {
            reader.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "avif", "tiff", "raw"})
    void whatCannotMoveShouldBeRefusedByName(String encoding) {
        assertThatThrownBy(() -> making.make(Animation.gif(), encoding))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isEqualTo(new AnimationUnsupported("gif", 3)));
    }
}
