package dev.pixelwright.adapters.testkit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PictureFilesTest {

    private static final Size SIZE = new Size(31, 17);

    private static ImageInfo info(ImageFormat format, boolean alpha) {
        return new ImageInfo(format, SIZE, 1, Orientation.UPRIGHT, alpha);
    }

    private static ImageInfo read(byte[] file) throws IOException {
        return ImageHeaders.read(ByteSource.of(file));
    }

    @Test
    void everyFlavourOfPngShouldHaveASoundHeader() throws IOException {
        Picture opaque = TestPictures.gradient(SIZE);
        Picture discs = TestPictures.alphaDiscs(SIZE);
        assertThat(read(PngFile.of(opaque))).isEqualTo(info(ImageFormat.PNG, false));
        assertThat(read(PngFile.of(discs))).isEqualTo(info(ImageFormat.PNG, true));
        assertThat(read(PngFile.deep(opaque))).isEqualTo(info(ImageFormat.PNG, false));
        assertThat(read(PngFile.indexed(discs))).isEqualTo(info(ImageFormat.PNG, true));
        assertThat(read(PngFile.withoutSense(opaque))).isEqualTo(info(ImageFormat.PNG, false));
        assertThat(read(PngFile.withChunk(PngFile.of(opaque), "tEXt", new byte[] {'a', 0, 'b'})))
                .isEqualTo(info(ImageFormat.PNG, false));
    }

    @Test
    void aPaletteShouldNotHoldMoreThanItCan() {
        Picture colourful = TestPictures.gradient(new Size(64, 64));
        assertThatThrownBy(() -> PngFile.indexed(colourful)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBmpShouldHaveASoundHeader() throws IOException {
        assertThat(read(BmpFile.of(TestPictures.checkerboard(SIZE, 3)))).isEqualTo(info(ImageFormat.BMP, false));
    }

    @Test
    void aJpegShouldHaveASoundHeader() throws IOException {
        assertThat(read(JpegFile.of(TestPictures.photograph(SIZE)))).isEqualTo(info(ImageFormat.JPEG, false));
    }

    @Test
    void aPhotographShouldBeStoredAsItWasHeld() {
        assertThat(Photograph.all()).hasSize(22).allSatisfy(photograph -> {
            Picture stored = photograph.stored();
            boolean across = photograph.orientation() >= 5;
            Size size = across ? photograph.upright().turned() : photograph.upright();
            assertThat(stored.size()).isEqualTo(size);
        });
        // Orientation 6: row 0 is the right side of what was seen, and column 0 its top.
        Photograph portrait = new Photograph(new Size(48, 64), 6);
        assertThat(portrait.stored().argb(0, 0)).isEqualTo(portrait.seen().argb(47, 0));
        assertThat(portrait.stored().argb(63, 0)).isEqualTo(portrait.seen().argb(47, 63));
    }
}
