package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What libvips takes it gets back, after thousands of pictures and after those that failed. */
class LeakTest {

    private static final int ROUNDS = 30;
    // 5 KB a picture: less than the smallest object of libvips that could be forgotten, taken a few times.
    private static final long SLACK_BYTES = 16_000_000;
    private static final String[] WORK = {
        "resize:20x/jpeg",
        "rotate:30/sepia/png",
        "resize:200x150,enlarge=true/webp",
        "blur:2/sharpen/gif",
        "pixelate:8/tint:ff8800/tiff",
        "round:9/hue:40/webp:lossless=true",
        "pad:5/gamma:2/jpeg:bytes=900",
        "flip/mirror/raw",
        "keep/crop:10x10/png:palette=true"
    };

    @Test
    void libvipsShouldHoldNoPixelsBetweenPictures() {
        VipsLibrary library = Libvips.library();
        Making making = new Making(new VipsEngine(library));
        byte[] png = PngFile.of(TestPictures.alphaDiscs(new Size(64, 48)));
        byte[] jpeg = making.make(png, "jpeg");
        // Twice: what is let go a moment later is counted once more at most.
        round(making, png, jpeg);
        round(making, png, jpeg);
        long bytes = library.trackedBytes();
        int pieces = library.trackedPieces();
        for (int i = 0; i < ROUNDS; i++) {
            round(making, png, jpeg);
        }
        assertThat(library.trackedBytes()).isLessThanOrEqualTo(bytes);
        assertThat(library.trackedPieces()).isLessThanOrEqualTo(pieces);
    }

    private static void round(Making making, byte[] png, byte[] jpeg) {
        for (String work : WORK) {
            making.make(png, work);
            making.make(jpeg, work);
        }
        making.make(Animation.gif(), "resize:20x/webp");
        byte[] cut = Arrays.copyOf(jpeg, jpeg.length / 2);
        assertThat(catchThrowable(() -> making.damaged(jpeg, cut, "resize:20x/png")))
                .isInstanceOf(FailureException.class);
    }

    /** Objects, buffers and whatever else libvips does not count by itself. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessShouldNotGrowWithThePicturesItMakes() throws IOException, InterruptedException {
        Libvips.library();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms48m",
                        "-Xmx48m",
                        "-XX:+AlwaysPreTouch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endurance.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String grown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        assertThat(process.waitFor()).isZero();
        assertThat(Long.parseLong(grown)).isLessThan(SLACK_BYTES);
    }
}
