package dev.pixelwright.adapters.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What libvips takes it gets back, after thousands of pictures and after those that failed. */
class LeakTest {

    private static final int ROUNDS = 150;
    private static final long PAGE_BYTES = 4096;
    // What the allocators of the codecs keep for themselves; a leak of one small picture a rendering would be 40 MB.
    private static final long SLACK_BYTES = 25_000_000;
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

    private final VipsLibrary library = Libvips.library();
    private final Making making = new Making(new VipsEngine(library));

    @Test
    void memoryShouldReturnToWhereItWas() throws IOException {
        byte[] png = PngFile.of(TestPictures.alphaDiscs(new Size(64, 48)));
        byte[] jpeg = making.make(png, "jpeg");
        byte[] gif = Animation.gif();
        byte[] cut = Arrays.copyOf(jpeg, jpeg.length / 2);
        for (int i = 0; i < ROUNDS; i++) {
            round(png, jpeg, gif, cut);
        }
        long bytes = library.trackedBytes();
        int pieces = library.trackedPieces();
        long resident = residentBytes();
        for (int i = 0; i < ROUNDS; i++) {
            round(png, jpeg, gif, cut);
        }
        assertThat(library.trackedBytes()).isEqualTo(bytes);
        assertThat(library.trackedPieces()).isEqualTo(pieces);
        assertThat(residentBytes() - resident).isLessThan(SLACK_BYTES);
    }

    private void round(byte[] png, byte[] jpeg, byte[] gif, byte[] cut) {
        for (String work : WORK) {
            making.make(png, work);
            making.make(jpeg, work);
        }
        making.make(gif, "resize:20x/webp");
        assertThat(catchThrowable(() -> making.damaged(jpeg, cut, "resize:20x/png")))
                .isInstanceOf(FailureException.class);
    }

    private static long residentBytes() throws IOException {
        Path statistics = Path.of("/proc/self/statm");
        // Elsewhere what libvips counts by itself must do.
        return Files.exists(statistics)
                ? Long.parseLong(Files.readString(statistics).split(" ")[1]) * PAGE_BYTES
                : 0;
    }
}
