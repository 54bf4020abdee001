package dev.pixelwright.adapters.java2d.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.adapters.java2d.decode.Surgery;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Orientation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept when that is asked for; that else nothing is, is the contract's to show. */
class MetadataTest {

    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:Description tiff:Orientation=\"6\""
            + " dc:creator=\"AUTHOR-OF-XMP\"/><tiff:Orientation>6</tiff:Orientation></x:xmpmeta>";

    private static byte[] jpeg() {
        byte[] plain = Pictures.jpeg(Pictures.gradient(64, 48));
        byte[] xmp = Surgery.jpegSegment(plain, 0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + XMP));
        return Surgery.jpegExif(xmp, Surgery.exif(6));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "jpeg, jpeg",
        "jpeg, png",
        "jpeg, webp",
        "png, jpeg",
        "png, png",
        "png, webp",
        "webp, jpeg",
        "webp, png",
        "webp, webp"
    })
    void keptMetadataShouldTravelAndSayUpright(String from, String to) {
        byte[] file = Rendering.render(jpeg(), "autoOrient:off/keep/" + from);
        assertThat(Rendering.info(file).orientation()).isEqualTo(Orientation.TURNED_LEFT);
        byte[] result = Rendering.render(file, "resize:24x/keep/" + to);
        assertThat(Surgery.contains(result, "GPS-PLACE-OF-A-HOME")).isTrue();
        assertThat(Surgery.contains(result, "AUTHOR-OF-XMP")).isTrue();
        assertThat(Surgery.contains(result, "Orientation=\"1\"")).isTrue();
        assertThat(Surgery.contains(result, "Orientation>1<")).isTrue();
        assertThat(Rendering.info(result).orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(Rendering.info(result).size()).hasToString("24x32");
        Pixels pixels = Rendering.pixels(result);
        assertThat(pixels.width()).isEqualTo(24);
    }

    @Test
    void metadataShouldTravelBesideTransparencyInWebP() {
        byte[] png = Pictures.png(Pictures.translucent(20, 10, (x, y) -> 0x80c86432));
        byte[] file = Surgery.pngChunk(png, "eXIf", Surgery.exif(1));
        byte[] result = Rendering.render(file, "keep/webp");
        assertThat(Surgery.contains(result, "GPS-PLACE-OF-A-HOME")).isTrue();
        assertThat(Rendering.info(result).alpha()).isTrue();
        assertThat(Rendering.pixels(result).at(10, 5, 3)).isEqualTo(0x80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp", "tiff", "raw"})
    void keepingShouldBeHarmlessWhereAFormatHoldsNothing(String encoding) {
        byte[] kept = Rendering.render(jpeg(), "keep/" + encoding);
        assertThat(kept).isEqualTo(Rendering.render(jpeg(), encoding));
    }

    @Test
    void theThumbnailShouldNotTravel() {
        byte[] exif = withThumbnail("THUMBNAIL-OF-ALL");
        byte[] file = Surgery.jpegExif(Pictures.jpeg(Pictures.gradient(64, 48)), exif);
        byte[] result = Rendering.render(file, "crop:10x10/keep/jpeg");
        assertThat(Surgery.contains(result, "Exif\0\0")).isTrue();
        assertThat(Surgery.contains(result, "THUMBNAIL")).isFalse();
    }

    private static byte[] withThumbnail(String thumbnail) {
        ByteBuffer block = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
        block.put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(1).putInt(32);
        block.position(32).putShort((short) 2);
        block.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(70);
        block.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(thumbnail.length());
        block.position(70).put(latin(thumbnail));
        return block.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "II", "MM\0*\0\0\0\u0008", "II*\0\u00ff\u00ff\u00ff\u007f", "garbage garbage"})
    void anExifBlockThatMakesNoSenseShouldBeLeftOut(String block) {
        byte[] file = Surgery.jpegExif(Pictures.jpeg(Pictures.gradient(16, 16)), latin(block));
        byte[] result = Rendering.render(file, "keep/jpeg");
        assertThat(Surgery.contains(result, "Exif\0\0")).isFalse();
        assertThat(KeptMetadata.of(ImageFormat.JPEG, file, Orientation.TURNED_LEFT)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void compressedXmpOfAPngShouldBeRead() throws java.io.IOException {
        java.io.ByteArrayOutputStream data = new java.io.ByteArrayOutputStream();
        data.writeBytes(latin("XML:com.adobe.xmp\0\1\0en\0title\0"));
        try (var out = new java.util.zip.DeflaterOutputStream(data)) {
            out.write(latin(XMP));
        }
        byte[] file = Surgery.pngChunk(Pictures.png(Pictures.gradient(9, 9)), "iTXt", data.toByteArray());
        assertThat(PngText.xmp(file).map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)))
                .isEqualTo(Optional.of(XMP));
    }

    @Test
    void keptMetadataShouldCountAmongTheBytesAskedFor() {
        byte[] file = jpeg();
        int free = Rendering.render(file, "keep/jpeg:q=95").length;
        int most = free - 1;
        byte[] result = Rendering.render(file, "keep/jpeg:q=95,bytes=" + most);
        assertThat(result.length).isLessThanOrEqualTo(most);
        assertThat(Surgery.contains(result, "GPS-PLACE-OF-A-HOME")).isTrue();
    }
}
