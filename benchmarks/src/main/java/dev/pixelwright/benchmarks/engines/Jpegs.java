package dev.pixelwright.benchmarks.engines;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEGs as the JDK writes them: 4:2:0, the tables of the standard. */
final class Jpegs {

    private static final float BEST = 100f;

    private Jpegs() {}

    static byte[] encoded(BufferedImage picture, int quality, boolean progressive) throws IOException {
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality / BEST);
            if (progressive) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("This JDK writes no JPEG");
    }

    /** Of the highest quality that has at most so many bytes; a file of quality 1 where none has. */
    static byte[] within(BufferedImage picture, long bytes) throws IOException {
        int low = 1;
        int high = (int) BEST;
        byte[] best = encoded(picture, low, false);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            byte[] tried = encoded(picture, middle, false);
            if (tried.length <= bytes) {
                best = tried;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }
}
