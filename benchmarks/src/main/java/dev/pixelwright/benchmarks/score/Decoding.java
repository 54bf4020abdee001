package dev.pixelwright.benchmarks.score;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Files as pictures, whole and upright, by the reader of the JDK where it has one: nobody's who is measured. */
public final class Decoding {

    private Decoding() {}

    /** The first picture of {@code file}. */
    public static BufferedImage upright(byte[] file) throws IOException {
        ImageInfo info = ImageHeaders.read(ByteSource.of(file));
        return turned(stored(file), info.orientation());
    }

    private static BufferedImage stored(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("No reader for the format");
        }
        ImageReader first = readers.next();
        ImageReader chosen = first;
        while (!isOfTheJdk(chosen) && readers.hasNext()) {
            chosen = readers.next();
        }
        return isOfTheJdk(chosen) ? chosen : first;
    }

    private static boolean isOfTheJdk(ImageReader reader) {
        return reader.getClass().getName().startsWith("com.sun.imageio.");
    }

    /** Mirrored, then turned clockwise, as the orientation says. */
    static BufferedImage turned(BufferedImage stored, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return stored;
        }
        BufferedImage source = Rgb.inColours(stored);
        int width = source.getWidth();
        int height = source.getHeight();
        boolean lies = orientation.clockwise() % 180 != 0;
        BufferedImage result =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[width * Rgb.CHANNELS];
        int[] pixel = new int[Rgb.CHANNELS];
        for (int y = 0; y < height; y++) {
            Rgb.copyRow(source, y, row);
            for (int x = 0; x < width; x++) {
                int mirrored = orientation.mirror() ? width - 1 - x : x;
                System.arraycopy(row, x * Rgb.CHANNELS, pixel, 0, Rgb.CHANNELS);
                int[] place = switch (orientation.clockwise()) {
                    case 90 -> new int[] {height - 1 - y, mirrored};
                    case 180 -> new int[] {width - 1 - mirrored, height - 1 - y};
                    case 270 -> new int[] {y, width - 1 - mirrored};
                    default -> new int[] {mirrored, y};
                };
                result.getRaster().setPixel(place[0], place[1], pixel);
            }
        }
        return result;
    }
}
