package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Bench;
import dev.pixelwright.adapters.vips.binding.Natives;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.core.image.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which of the formats that libheif wraps can be read here. It is built, and packed, with some codecs and without others,
 * and says nothing of it: so a small file of each is read.
 */
final class HeifCodecs {

    static final String LOADER = "heifload_buffer";

    private HeifCodecs() {}

    static Set<ImageFormat> reads() {
        Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
        if (Natives.has(LOADER)) {
            for (ImageFormat format : EnumSet.of(ImageFormat.AVIF, ImageFormat.HEIC)) {
                if (reads(resource("probe." + format.extension()))) {
                    formats.add(format);
                }
            }
        }
        return formats;
    }

    private static boolean reads(byte[] file) {
        try (Bench bench = new Bench()) {
            bench.load(LOADER, file).picture().inMemory();
            return true;
        } catch (VipsException e) {
            return false;
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = HeifCodecs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
