package dev.pixelwright.app.docs;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture that the pages about operations show: a house on a hill in the evening, off the middle on purpose. */
final class Scenery {

    static final int WIDTH = 240;
    static final int HEIGHT = 160;

    private Scenery() {}

    /** As PNG. */
    static byte[] png() {
        return png(drawn());
    }

    /** On a white border of 20 pixels, for what finds borders. */
    static byte[] framed() {
        BufferedImage framed = new BufferedImage(WIDTH + 40, HEIGHT + 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = framed.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, framed.getWidth(), framed.getHeight());
        graphics.drawImage(drawn(), 20, 20, null);
        graphics.dispose();
        return png(framed);
    }

    /** A ring on nothing. */
    static byte[] mark() {
        BufferedImage mark = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = smooth(mark);
        graphics.setColor(new Color(0xff, 0xee, 0x88));
        graphics.setStroke(new BasicStroke(8));
        graphics.draw(new Ellipse2D.Double(8, 8, 48, 48));
        graphics.dispose();
        return png(mark);
    }

    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smooth(image);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x2f5f9e), 0, 110, new Color(0xf6c58a)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0xfff1c4));
        graphics.fill(new Ellipse2D.Double(34, 58, 30, 30));
        hill(graphics, 0x5d7f8c, 96, 70, 118);
        hill(graphics, 0x4c7a4e, 122, 96, 130);
        hill(graphics, 0x2f5a36, 140, 128, 112);
        house(graphics);
        tree(graphics, 128, 116, 13);
        tree(graphics, 222, 108, 17);
        graphics.dispose();
        return image;
    }

    private static void hill(Graphics2D graphics, int colour, double left, double middle, double right) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        hill.lineTo(0, left);
        hill.curveTo(80, middle - 14, 150, middle + 22, WIDTH, right);
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        graphics.setColor(new Color(colour));
        graphics.fill(hill);
    }

    private static void house(Graphics2D graphics) {
        graphics.setColor(new Color(0xf2e6d0));
        graphics.fill(new Rectangle2D.Double(156, 88, 46, 34));
        Path2D roof = new Path2D.Double();
        roof.moveTo(150, 90);
        roof.lineTo(179, 66);
        roof.lineTo(208, 90);
        roof.closePath();
        graphics.setColor(new Color(0xb23a2e));
        graphics.fill(roof);
        graphics.setColor(new Color(0x5a3d2b));
        graphics.fill(new Rectangle2D.Double(174, 102, 11, 20));
        graphics.setColor(new Color(0xffd75e));
        graphics.fill(new Rectangle2D.Double(161, 96, 9, 9));
        graphics.fill(new Rectangle2D.Double(189, 96, 9, 9));
    }

    private static void tree(Graphics2D graphics, double x, double y, double size) {
        graphics.setColor(new Color(0x4a3424));
        graphics.fill(new Rectangle2D.Double(x - 1.5, y, 3, size));
        graphics.setColor(new Color(0x3f7d3a));
        graphics.fill(new Ellipse2D.Double(x - size / 2, y - size, size, size * 1.3));
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
