package dev.pixelwright.adapters.jpeg.encode;

import dev.pixelwright.adapters.jpeg.JdkJpeg;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the JDK's reader, which is libjpeg, makes of a file: components as they are stored, chroma enlarged. */
record Decoded(Raster raster, List<String> warnings) {

    static Decoded of(JpegSettings settings) {
        return of(encode(settings, List.of(Scene.planes(settings))));
    }

    static byte[] encode(JpegSettings settings, List<List<Plane>> strips) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JpegEncoder encoder = new JpegEncoder(settings, out);
            for (List<Plane> strip : strips) {
                encoder.write(strip);
            }
            encoder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Decoded of(byte[] file) {
        ImageReader reader = JdkJpeg.reader();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in);
            return new Decoded(reader.readRaster(0, null), warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    /** The farthest that a sample of a component lies from {@link Scene}. */
    double farthest(int component) {
        double farthest = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                double off = raster.getSample(x, y, component) - Scene.sample(component, x, y);
                farthest = Math.max(farthest, Math.abs(off));
            }
        }
        return farthest;
    }

    /** The peak signal-to-noise ratio of a component against {@link Scene}, in decibels. */
    double psnr(int component) {
        double sum = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                double off = raster.getSample(x, y, component) - Scene.sample(component, x, y);
                sum += off * off;
            }
        }
        return 10 * Math.log10(255.0 * 255 * raster.getWidth() * raster.getHeight() / sum);
    }

    int[] samples() {
        return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    }
}
