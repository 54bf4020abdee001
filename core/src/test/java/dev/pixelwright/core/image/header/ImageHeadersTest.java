package dev.pixelwright.core.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeadersTest {

    @ParameterizedTest
    @CsvSource({"jpg,false", "png,false", "png,true", "gif,false", "bmp,false", "tif,false", "tif,true"})
    void readShouldAgreeWithTheEncodersOfTheJdk(String name, boolean alpha) throws IOException {
        byte[] file = encode(name, 67, 45, alpha);
        ImageFormat format = ImageFormat.parse(name).orElseThrow();
        assertThat(ImageHeaders.sniff(Arrays.copyOf(file, ImageHeaders.SNIFF_BYTES)))
                .contains(format);
        assertThat(Headers.read(file).format()).isEqualTo(format);
        assertThat(Headers.read(file).size()).isEqualTo(new Size(67, 45));
        assertThat(Headers.read(file).pages()).isEqualTo(1);
        assertThat(Headers.read(file).alpha()).isEqualTo(alpha);
    }

    @Test
    void readShouldStreamLargeFiles(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"jpg", "png", "gif", "bmp", "tif"}) {
            Path file = folder.resolve("large." + name);
            Files.write(file, encode(name, 1500, 1100, false));
            assertThat(ImageHeaders.read(ByteSource.of(file)).size()).isEqualTo(new Size(1500, 1100));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BM",
                "BM is how this text begins, and it is no picture",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg/>",
                "%PDF-1.7 and more of it",
                "\u001f\u008b\b\0\0\0\0\0\0\0\0\0\0",
                "RIFF\0\0\0\0WAVEfmt ",
                "II+\0\b\0\0\0",
                "GIF90a\0\0\0\0",
                "\0\0\0\u0018ftypmif1\0\0\0\0mif1miaf",
                "\0\0\0\u0018ftypisom\0\0\0\0isommp42",
                "\u0089PNG\n\n\u001a\n"
            })
    void readShouldRefuseWhatIsNotOnTheList(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageHeaders.sniff(file)).isEmpty();
        assertThat(Headers.refusal(file)).isEqualTo(new UnsupportedMediaType());
    }

    @ParameterizedTest
    @CsvSource({"ftypavif, AVIF", "ftypavis, AVIF", "ftypheic, HEIC", "ftypheix, HEIC"})
    void sniffShouldKnowTheKindsOfHeifByTheirBrand(String words, ImageFormat format) {
        byte[] file = ("\0\0\0\u0010" + words + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageHeaders.sniff(file)).contains(format);
        assertThat(Headers.refusal(file)).isEqualTo(new UndecodableImage(format.label(), "it has no picture"));
    }

    @ParameterizedTest
    @CsvSource({"ftypmif1 miafavif, AVIF", "ftypmif1 heicmiaf, HEIC", "ftypheic avifheic, AVIF"})
    void sniffShouldKnowTheKindsOfHeifByTheirFurtherBrands(String words, ImageFormat format) {
        byte[] file = ("\0\0\0\u0018" + words.replace(" ", "\0\0\0\0")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageHeaders.sniff(file)).contains(format);
    }

    @Test
    void sniffShouldNotReadBrandsBehindTheirBox() {
        byte[] file = "\0\0\0\u0014ftypmif1\0\0\0\0miafavif".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageHeaders.sniff(file)).isEmpty();
    }

    private static byte[] encode(String name, int width, int height, boolean alpha) throws IOException {
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage picture = new BufferedImage(width, height, type);
        Random noise = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, noise.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, name, out)).isTrue();
        return out.toByteArray();
    }
}
