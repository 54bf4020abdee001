package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.adapters.vips.binding.Natives;
import dev.pixelwright.core.image.ImageFormat;
import java.util.EnumSet;
import java.util.Set;

/** Which of the formats that libheif wraps can be read here: it is built, and packed, with some codecs and without others. */
final class HeifCodecs {

    static final String LOADER = "heifload_buffer";

    private HeifCodecs() {}

    static Set<ImageFormat> reads() {
        Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
        if (Natives.has(LOADER)) {
            formats.add(ImageFormat.AVIF);
        }
        return formats;
    }
}
