package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.encode.JpegEncoder;
import dev.pixelwright.adapters.jpeg.encode.JpegSettings;
import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Light and dark stripes of a pixel, in fields of strong red, green and blue. */
final class StripedJpeg {

    private static final int[][] COLOURS = {{250, 10, 10}, {10, 200, 10}, {30, 30, 250}};
    private static final int FIELD = 40;

    private StripedJpeg() {}

    static byte[] of(Size size) {
        Plane luma = Plane.ofRows(size.width(), size.height());
        Plane blue = Plane.ofRows(size.width(), size.height());
        Plane red = Plane.ofRows(size.width(), size.height());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int[] colour = COLOURS[(x / FIELD + y / FIELD) % COLOURS.length];
                float strength = x % 2 == 0 ? 1 : 0.6f;
                float r = colour[0] * strength;
                float g = colour[1] * strength;
                float b = colour[2] * strength;
                luma.line(y)[x] = 0.299f * r + 0.587f * g + 0.114f * b;
                blue.line(y)[x] = 128 - 0.168736f * r - 0.331264f * g + 0.5f * b;
                red.line(y)[x] = 128 + 0.5f * r - 0.418688f * g - 0.081312f * b;
            }
        }
        List<Plane> planes = List.of(luma, blue, red);
        planes.forEach(Plane::pad);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JpegEncoder encoder =
                    new JpegEncoder(JpegSettings.of(size.width(), size.height(), Subsampling.S444, 98), out);
            encoder.write(planes);
            encoder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
