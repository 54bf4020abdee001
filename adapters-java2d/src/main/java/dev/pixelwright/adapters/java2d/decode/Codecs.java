package dev.pixelwright.adapters.java2d.decode;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.image.ImageFormat;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;

/**
 * Which reader reads which format. Each is chosen by class, because the registry's order depends on the class path and
 * its auto-detection would offer the bytes to every reader there is. WebP is read by libwebp: the reader in pure Java took
 * twenty times as long and came out 5 dB worse.
 */
public final class Codecs {

    private Codecs() {}

    static ImageReaderSpi reader(ImageFormat format) {
        return switch (format) {
            case JPEG -> registered(JPEGImageReaderSpi.class);
            case PNG -> ofTheJdk(ImageReaderSpi.class, "png");
            case GIF -> ofTheJdk(ImageReaderSpi.class, "gif");
            case WEBP -> new WebPImageReaderSpi();
            case BMP -> new BMPImageReaderSpi();
            case TIFF -> new TIFFImageReaderSpi();
            case AVIF, HEIC -> throw new UnsupportedFormat(format.label(), "read").toException();
        };
    }

    /** The codec that comes with the JDK. */
    public static <T extends ImageReaderWriterSpi> T ofTheJdk(Class<T> kind, String format) {
        Iterator<T> found = IIORegistry.getDefaultInstance()
                .getServiceProviders(kind, spi -> isOfTheJdk(spi) && reads(spi, format), true);
        if (!found.hasNext()) {
            throw new EngineFailed("this Java runtime has no codec for " + format).toException();
        }
        return found.next();
    }

    private static boolean isOfTheJdk(Object spi) {
        return spi.getClass().getModule().equals(ImageIO.class.getModule());
    }

    private static boolean reads(Object spi, String format) {
        return Arrays.asList(((ImageReaderWriterSpi) spi).getFormatNames()).contains(format);
    }

    // Only the registry tells this reader of the JDK's, which does the work underneath.
    private static ImageReaderSpi registered(Class<? extends ImageReaderSpi> type) {
        ImageReaderSpi spi = IIORegistry.getDefaultInstance().getServiceProviderByClass(type);
        if (spi == null) {
            throw new EngineFailed(type.getSimpleName() + " is not registered").toException();
        }
        return spi;
    }
}
