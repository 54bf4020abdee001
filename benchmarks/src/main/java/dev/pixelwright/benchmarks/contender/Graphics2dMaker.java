package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * What good advice for the JDK alone comes to: the reader leaves out rows and columns as long as twice the size is left,
 * and one bicubic drawing does the rest.
 */
final class Graphics2dMaker implements Maker {

    private static final int KEPT = 2;

    @Override
    public String name() {
        return "Image I/O and Graphics2D of Java " + Runtime.version();
    }

    @Override
    public byte[] make(byte[] source, Wanted wanted) throws IOException {
        Size size = wanted.size();
        Size full = ImageHeaders.read(ByteSource.of(source)).size();
        int step = Math.max(1, Math.min(full.width() / size.width(), full.height() / size.height()) / KEPT);
        BufferedImage read = JdkPictures.read(source, step);
        BufferedImage picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(read, 0, 0, size.width(), size.height(), null);
        graphics.dispose();
        return JdkPictures.written(picture, wanted.encoding());
    }
}
