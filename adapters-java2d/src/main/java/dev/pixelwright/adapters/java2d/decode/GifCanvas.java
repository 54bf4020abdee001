package dev.pixelwright.adapters.java2d.decode;

import dev.pixelwright.adapters.java2d.geometry.Resampling;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The frame of a GIF may cover only a part of its screen; the rest is transparent. */
final class GifCanvas {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private static final int SCREEN_AT = 6;

    private GifCanvas() {}

    /** The logical screen of a file whose first frame was decoded (GIF89a, section 18). */
    static Size screen(byte[] file) {
        ByteBuffer header = ByteBuffer.wrap(file, SCREEN_AT, 4).order(ByteOrder.LITTLE_ENDIAN);
        int width = Short.toUnsignedInt(header.getShort());
        return new Size(width, Short.toUnsignedInt(header.getShort()));
    }

    static Rows place(Rows frame, IIOMetadata metadata, Size screen) {
        Node root = metadata.getAsTree(FORMAT);
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals("ImageDescriptor")) {
                int left = number((Element) node, "imageLeftPosition");
                int top = number((Element) node, "imageTopPosition");
                Box window = new Box(-left, -top, screen.width(), screen.height());
                return Resampling.of(frame, new Geometry(frame.size(), window), Kernel.NEAREST, Colour.TRANSPARENT);
            }
        }
        return frame;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
