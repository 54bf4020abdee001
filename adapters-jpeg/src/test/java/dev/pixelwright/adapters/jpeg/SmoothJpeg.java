package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.encode.AppSegment;
import dev.pixelwright.adapters.jpeg.encode.JpegEncoder;
import dev.pixelwright.adapters.jpeg.encode.JpegSettings;
import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of slow waves without any symmetry, in any sampling. */
final class SmoothJpeg {

    private static final int EXIF = 1;

    private SmoothJpeg() {}

    static byte[] of(Size size, Subsampling subsampling) {
        return of(size, subsampling, List.of());
    }

    /** One that is stored in an orientation, 1 to 8. */
    static byte[] oriented(Size size, Subsampling subsampling, int orientation) {
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(name.length + 26).put(name);
        exif.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return of(size, subsampling, List.of(new AppSegment(EXIF, exif.array())));
    }

    static byte[] of(Size size, Subsampling subsampling, List<AppSegment> segments) {
        JpegSettings settings =
                JpegSettings.of(size.width(), size.height(), subsampling, 96).withSegments(segments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JpegEncoder encoder = new JpegEncoder(settings, out);
            encoder.write(planes(size, subsampling));
            encoder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Plane> planes(Size size, Subsampling subsampling) {
        List<Plane> planes = new ArrayList<>();
        for (int c = 0; c < subsampling.components(); c++) {
            Plane plane =
                    Plane.ofRows(subsampling.planeWidth(c, size.width()), subsampling.planeHeight(c, size.height()));
            double stepX = subsampling.horizontal(0) / (double) subsampling.horizontal(c);
            double stepY = subsampling.vertical(0) / (double) subsampling.vertical(c);
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    plane.line(y)[x] = sample(c, (x + 0.5) * stepX / size.width(), (y + 0.5) * stepY / size.height());
                }
            }
            plane.pad();
            planes.add(plane);
        }
        return planes;
    }

    // At places from 0 to 1; within what red, green and blue can show.
    private static float sample(int component, double x, double y) {
        double wave = Math.sin(x * 7 + component) * Math.cos(y * 9 + 2 * component);
        return component == 0 ? (float) (130 + 35 * wave + 30 * x - 40 * y) : (float) (128 + 20 * wave + 4 * component);
    }
}
