package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.image.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;

/** Thumbnailator, in the words of its own examples. */
final class ThumbnailatorMaker implements Maker {

    @Override
    public String name() {
        return "Thumbnailator " + Versions.of("net.coobird", "thumbnailator");
    }

    @Override
    public byte[] make(byte[] source, Wanted wanted) throws IOException {
        return made(Thumbnails.of(new ByteArrayInputStream(source)), wanted);
    }

    /** Decodes once: it takes pictures as well as files. */
    @Override
    public List<byte[]> makeAll(byte[] source, List<Wanted> wanted) throws IOException {
        if (wanted.size() == 1) {
            return List.of(make(source, wanted.get(0)));
        }
        BufferedImage picture =
                Thumbnails.of(new ByteArrayInputStream(source)).scale(1).asBufferedImage();
        List<byte[]> made = new ArrayList<>();
        for (Wanted one : wanted) {
            made.add(made(Thumbnails.of(picture), one));
        }
        return made;
    }

    private static byte[] made(Thumbnails.Builder<?> builder, Wanted wanted) throws IOException {
        ImageFormat format = wanted.encoding().format().orElseThrow();
        builder.forceSize(wanted.size().width(), wanted.size().height()).outputFormat(format.label());
        if (format == ImageFormat.JPEG) {
            builder.outputQuality(JdkPictures.quality(wanted.encoding()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
