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

/** Writes a JPEG: gray, or with colour at half the resolution across and down, which is what libjpeg does unasked. */
public final class JpegTarget implements PictureTarget {

    /** Pixels across and down for one sample of colour. */
    public static final int SPAN = 2;

    private final JpegEncoder encoder;

    public JpegTarget(Size size, boolean gray, int quality, boolean progressive, OutputStream out) {
        JpegSettings settings =
                JpegSettings.of(size.width(), size.height(), gray ? Subsampling.GRAY : Subsampling.S420, quality);
        this.encoder = new JpegEncoder(progressive ? settings.with(Coding.PROGRESSIVE) : settings, out);
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
