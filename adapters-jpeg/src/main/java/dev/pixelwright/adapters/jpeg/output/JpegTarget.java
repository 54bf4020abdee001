package dev.pixelwright.adapters.jpeg.output;

import dev.pixelwright.adapters.jpeg.encode.Coding;
import dev.pixelwright.adapters.jpeg.encode.JpegEncoder;
import dev.pixelwright.adapters.jpeg.encode.JpegSettings;
import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.jpeg.picture.Picture;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a JPEG: gray, or with colour at half the resolution across and down, which is what libjpeg does unasked. A picture
 * that is small enough to be held as codes is given Huffman tables of its own, which cost next to no time and save a few
 * per cent of the bytes.
 */
public final class JpegTarget implements PictureTarget {

    /** Pixels across and down for one sample of colour. */
    public static final int SPAN = 2;

    /** Of a picture whose codes are held: 48 MB of them where each sample of it needs one. */
    private static final long MOST_HELD_PIXELS = 8_000_000;

    private final JpegEncoder encoder;

    public JpegTarget(Size size, boolean gray, int quality, boolean progressive, OutputStream out) {
        JpegSettings settings =
                JpegSettings.of(size.width(), size.height(), gray ? Subsampling.GRAY : Subsampling.S420, quality);
        this.encoder = new JpegEncoder(settings.with(coding(size, progressive)), out);
    }

    private static Coding coding(Size size, boolean progressive) {
        if (progressive) {
            return Coding.PROGRESSIVE;
        }
        return size.pixels() <= MOST_HELD_PIXELS ? Coding.OPTIMISED_TABLES : Coding.STANDARD_TABLES;
    }

    @Override
    public void strip(Picture strip) throws IOException {
        strip.planes().forEach(Plane::pad);
        encoder.write(strip.planes());
    }

    @Override
    public void end() throws IOException {
        encoder.finish();
    }
}
