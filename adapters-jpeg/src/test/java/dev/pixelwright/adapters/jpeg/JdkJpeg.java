package dev.pixelwright.adapters.jpeg;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** The codec of the JDK, which is libjpeg; others on the class path stand before it. */
public final class JdkJpeg {

    private JdkJpeg() {}

    public static ImageReader reader() {
        return ofTheJdk(ImageIO.getImageReadersByFormatName("jpeg"));
    }

    public static ImageWriter writer() {
        return ofTheJdk(ImageIO.getImageWritersByFormatName("jpeg"));
    }

    private static <T> T ofTheJdk(Iterator<T> codecs) {
        while (codecs.hasNext()) {
            T codec = codecs.next();
            if (codec.getClass().getModule().equals(ImageIO.class.getModule())) {
                return codec;
            }
        }
        throw new AssertionError("This JDK has no codec for JPEG");
    }
}
