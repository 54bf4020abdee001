package dev.pixelwright.adapters.java2d.text;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.overlay.TextMark;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Fills the outlines of DejaVu Sans (Latin, Greek, Cyrillic, Hebrew, Arabic and many signs), one glyph a character from
 * left to right, without kerning or joining.
 *
 * <p>The font is read by a library in Java and filled by the JDK's rasteriser: Java 2D's own text needs the fontconfig of
 * a system, which small containers do not have, and hands every character to a shaper in C.
 */
public final class OutlineTypesetter implements Typesetter {

    private static final int GRAY = 0xff;

    private final Glyphs glyphs = Glyphs.bundled();

    @Override
    public Raster set(TextMark text, Size most) {
        Path2D line = glyphs.line(text.text(), text.size());
        Rectangle2D ink = line.getBounds2D();
        int width = side(ink.getMaxX(), ink.getMinX(), most.width());
        int height = side(ink.getMaxY(), ink.getMinY(), most.height());
        line.transform(AffineTransform.getTranslateInstance(-Math.floor(ink.getMinX()), -Math.floor(ink.getMinY())));
        Size size = new Size(width, height);
        return new Raster(size, ByteSource.of(coloured(coverage(line, size), text.colour())));
    }

    private static int side(double end, double start, int most) {
        return (int) Math.max(1, Math.min(most, Math.ceil(end) - Math.floor(start)));
    }

    private static BufferedImage coverage(Path2D line, Size size) {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(line);
        graphics.dispose();
        return image;
    }

    private static byte[] coloured(BufferedImage coverage, Colour colour) {
        int[] inks = coverage.getRaster().getSamples(0, 0, coverage.getWidth(), coverage.getHeight(), 0, (int[]) null);
        byte[] rgba = new byte[inks.length * Raster.CHANNELS];
        for (int i = 0; i < inks.length; i++) {
            int at = i * Raster.CHANNELS;
            rgba[at] = (byte) colour.red();
            rgba[at + 1] = (byte) colour.green();
            rgba[at + 2] = (byte) colour.blue();
            rgba[at + 3] = (byte) ((inks[i] * colour.alpha() + GRAY / 2) / GRAY);
        }
        return rgba;
    }
}
