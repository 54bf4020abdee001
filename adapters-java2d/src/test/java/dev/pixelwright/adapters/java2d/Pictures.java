package dev.pixelwright.adapters.java2d;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.IntBinaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes the pictures that the tests need. */
public final class Pictures {

    private Pictures() {}

    /** An opaque picture; {@code argb} gives the colour at x, y. */
    public static BufferedImage opaque(int width, int height, IntBinaryOperator argb) {
        return fill(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), argb);
    }

    /** A picture with straight alpha. */
    public static BufferedImage translucent(int width, int height, IntBinaryOperator argb) {
        return fill(new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR), argb);
    }

    public static BufferedImage fill(BufferedImage image, IntBinaryOperator argb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, argb.applyAsInt(x, y));
            }
        }
        return image;
    }

    /** Smooth colours, kind to lossy formats: red grows to the right, green downwards, blue is in the middle. */
    public static BufferedImage gradient(int width, int height) {
        return opaque(width, height, (x, y) -> ((255 * x / width) << 16) | ((255 * y / height) << 8) | 128);
    }

    /** Every pixel of another colour, without any rule; the same at each call. */
    public static BufferedImage noise(int width, int height) {
        return opaque(width, height, (x, y) -> ((x * 7919 + y * 104729) * 0x9E3779B1) >>> 8);
    }

    public static byte[] png(BufferedImage image) {
        return encode(image, "png", false);
    }

    public static byte[] jpeg(BufferedImage image) {
        return encode(image, "jpeg", false);
    }

    public static byte[] progressiveJpeg(BufferedImage image) {
        return encode(image, "jpeg", true);
    }

    public static byte[] encode(BufferedImage image, String format, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = jdkWriter(format);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (progressive) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (format.equals("jpeg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(0.95f);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter jdkWriter(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new IllegalStateException("no writer of the JDK for " + format);
    }
}
