package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Runs one of ImageIO's writers into memory, so that its troubles and those of the target are told apart. */
final class ImageIoWriting {

    /** Chooses a writer's settings. */
    @FunctionalInterface
    interface Settings {
        ImageWriteParam of(ImageWriter writer);
    }

    private final ImageWriterSpi codec;
    private final Settings settings;

    ImageIoWriting(ImageWriterSpi codec, Settings settings) {
        this.codec = codec;
        this.settings = settings;
    }

    void write(BufferedImage image, @Nullable IIOMetadata metadata, OutputStream out) throws IOException {
        encode(image, metadata).writeTo(out);
    }

    private ByteArrayOutputStream encode(BufferedImage image, @Nullable IIOMetadata metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = codec.createWriterInstance(null);
            try {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, metadata), settings.of(writer));
            } finally {
                writer.dispose();
            }
        } catch (IOException | RuntimeException e) {
            String name = codec.getFormatNames()[0];
            throw new EngineFailed("the writer of " + name + " broke").toException(e);
        }
        return bytes;
    }
}
