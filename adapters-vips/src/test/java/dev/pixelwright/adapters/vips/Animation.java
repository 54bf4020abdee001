package dev.pixelwright.adapters.vips;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Animations by the JDK, and what is in those that were made of them. */
final class Animation {

    static final int WIDTH = 40;
    static final int HEIGHT = 30;
    /** The colours of the frames, whose left half is black. */
    static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE);

    private static final String GIF = "javax_imageio_gif_image_1.0";

    private Animation() {}

    /** Three frames that stay for one, two and three tenths of a second. */
    static byte[] gif() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < COLOURS.size(); i++) {
                BufferedImage frame = frame(COLOURS.get(i));
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
                metadata.setFromTree(GIF, timed(metadata, 10 * (i + 1)));
                writer.writeToSequence(new IIOImage(frame, null, metadata), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage frame(Color colour) {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = frame.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        graphics.dispose();
        return frame;
    }

    private static IIOMetadataNode timed(IIOMetadata metadata, int hundredths) {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(GIF);
        control(root).setAttribute("delayTime", String.valueOf(hundredths));
        return root;
    }

    private static IIOMetadataNode control(IIOMetadataNode root) {
        return (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
    }

    /** How long each frame of a GIF stays, in milliseconds. */
    static List<Integer> delaysOfGif(byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<Integer> delays = new ArrayList<>();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree(GIF);
                delays.add(10 * Integer.parseInt(control(root).getAttribute("delayTime")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
        return delays;
    }

    /** How long each frame of a WebP stays, in milliseconds (RFC 9649, 2.7.1.1). */
    static List<Integer> delaysOfWebP(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> delays = new ArrayList<>();
        int at = 12;
        while (at + 8 <= file.length) {
            if (new String(file, at, 4, StandardCharsets.ISO_8859_1).equals("ANMF")) {
                delays.add(buffer.getInt(at + 8 + 12) & 0xffffff);
            }
            int length = buffer.getInt(at + 4);
            at += 8 + length + (length & 1);
        }
        return delays;
    }
}
