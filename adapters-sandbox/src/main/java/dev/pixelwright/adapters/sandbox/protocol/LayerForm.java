package dev.pixelwright.adapters.sandbox.protocol;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Transformation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where a layer lies; its pixels cross before the source. */
public record LayerForm(Size size, int x, int y, OptionalInt gap) {

    private static final int LIES_ONCE = -1;

    /** Of a layer of a plan. */
    public static LayerForm of(Layer layer) {
        return new LayerForm(layer.raster().size(), layer.x(), layer.y(), layer.gap());
    }

    /** Bytes of its pixels. */
    public long bytes() {
        return size.pixels() * Raster.CHANNELS;
    }

    /** The layer, with its pixels. */
    public Layer with(ByteSource rgba) {
        return new Layer(new Raster(size, rgba), x, y, gap);
    }

    static void writeAll(List<LayerForm> layers, DataOutputStream out) throws IOException {
        out.writeInt(layers.size());
        for (LayerForm layer : layers) {
            out.writeInt(layer.size.width());
            out.writeInt(layer.size.height());
            out.writeInt(layer.x);
            out.writeInt(layer.y);
            out.writeInt(layer.gap.orElse(LIES_ONCE));
        }
    }

    static List<LayerForm> readAll(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > Transformation.MAX_WATERMARKS) {
            throw new ProtocolException(
                    "a plan has at most " + Transformation.MAX_WATERMARKS + " layers, not " + count);
        }
        List<LayerForm> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Size size = new Size(in.readInt(), in.readInt());
            int x = in.readInt();
            int y = in.readInt();
            int gap = in.readInt();
            layers.add(new LayerForm(size, x, y, gap == LIES_ONCE ? OptionalInt.empty() : OptionalInt.of(gap)));
        }
        return layers;
    }
}
