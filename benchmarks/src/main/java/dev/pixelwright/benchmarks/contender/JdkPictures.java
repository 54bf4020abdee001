package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Image I/O as a program that has nothing but the JDK uses it, with its streams in memory. */
final class JdkPictures {

    private static final float BEST = 100f;

    private JdkPictures() {}

    /** Forgets the readers and writers that our engine brought along: they would be taken before those of the JDK. */
    static void only() {
        ImageIO.setUseCache(false);
        forget(ImageReaderSpi.class);
        forget(ImageWriterSpi.class);
    }

    private static <T extends ImageReaderWriterSpi> void forget(Class<T> kind) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        List<T> foreign = new ArrayList<>();
        registry.getServiceProviders(kind, false).forEachRemaining(provider -> {
            if (!provider.getClass().getName().startsWith("com.sun.imageio.")) {
                foreign.add(provider);
            }
        });
        foreign.forEach(registry::deregisterServiceProvider);
    }

    /** The whole picture. */
    static BufferedImage read(byte[] file) throws IOException {
        return read(file, 1);
    }

    /** Of every {@code step}th row every {@code step}th pixel. */
    static BufferedImage read(byte[] file, int step) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                var settings = reader.getDefaultReadParam();
                settings.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, settings);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Written with the quality of the encoding, where it has one, and the JDK's settings else. */
    static byte[] written(BufferedImage picture, Encoding encoding) throws IOException {
        ImageFormat format = encoding.format().orElseThrow();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.label()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format == ImageFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(quality(encoding));
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** On the scale from 0 to 1. */
    static float quality(Encoding encoding) {
        return ((Encoding.Jpeg) encoding).quality() / BEST;
    }
}
