package dev.pixelwright.adapters.sandbox.protocol;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Transformation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a child is to make. The plan itself does not cross: the child plans again, from the same text and header, within the
 * same limits and with the same planner, so that there is no second form of a plan that could fall behind the first.
 *
 * @param load the bytes that follow
 * @param layers of the plan, whose pixels do not stand here
 * @param planned the size that the parent's plan has, which the child's must have too
 */
public record Request(
        Load load,
        Transformation transformation,
        List<LayerForm> layers,
        ImageInfo source,
        ImageLimits limits,
        Size planned) {

    public Request {
        layers = List.copyOf(layers);
    }

    private static final int MOST_TEXT = 24 * 1024;

    /**
     * Reads the body of a frame.
     *
     * @throws dev.pixelwright.core.failure.FailureException when the text is none of a transformation
     */
    public static Request parse(byte[] body) throws IOException {
        return Body.read(body, in -> {
            Body.checkVersion(in.readInt());
            Load load = Load.read(in);
            Transformation transformation = Transformation.parse(text(in));
            List<LayerForm> layers = LayerForm.readAll(in);
            ImageFormat format = Body.constant(ImageFormat.class, in.readUTF());
            Size size = size(in);
            int pages = in.readInt();
            Orientation orientation = Body.constant(Orientation.class, in.readUTF());
            ImageInfo source = new ImageInfo(format, size, pages, orientation, in.readBoolean());
            ImageLimits limits = new ImageLimits(in.readLong(), in.readLong(), in.readInt());
            return new Request(load, transformation, layers, source, limits, size(in));
        });
    }

    /** Of a body that need not be sound otherwise: how many bytes follow. */
    public static long bytes(byte[] body) throws IOException {
        if (body.length < Integer.BYTES + Long.BYTES) {
            throw new ProtocolException("a request is cut short");
        }
        return ByteBuffer.wrap(body).getLong(Integer.BYTES);
    }

    /** The body of a frame. */
    public byte[] toBytes() {
        return Body.write(out -> {
            out.writeInt(Hello.VERSION);
            load.write(out);
            byte[] text = transformation.toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            LayerForm.writeAll(layers, out);
            out.writeUTF(source.format().name());
            write(out, source.size());
            out.writeInt(source.pages());
            out.writeUTF(source.orientation().name());
            out.writeBoolean(source.alpha());
            out.writeLong(limits.maxFileBytes());
            out.writeLong(limits.maxPixels());
            out.writeInt(limits.maxOutputSide());
            write(out, planned);
        });
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_TEXT) {
            throw new ProtocolException("a transformation has at most " + MOST_TEXT + " bytes, not " + length);
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Size size(DataInputStream in) throws IOException {
        return new Size(in.readInt(), in.readInt());
    }

    private static void write(DataOutputStream out, Size size) throws IOException {
        out.writeInt(size.width());
        out.writeInt(size.height());
    }
}
