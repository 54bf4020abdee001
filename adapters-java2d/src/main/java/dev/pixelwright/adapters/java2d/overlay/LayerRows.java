package dev.pixelwright.adapters.java2d.overlay;

import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.pixel.Samples;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A picture with a layer over it. */
public final class LayerRows implements Rows {

    private final Rows input;
    private final Layer layer;
    private final Size mark;
    private final byte[] rgba;

    public LayerRows(Rows input, Layer layer) {
        this.input = input;
        this.layer = layer;
        this.mark = layer.raster().size();
        this.rgba = read(layer.raster());
    }

    private static byte[] read(Raster raster) {
        try (InputStream in = raster.rgba().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Size size() {
        return input.size();
    }

    @Override
    public boolean hasAlpha() {
        return input.hasAlpha();
    }

    @Override
    public void read(int y, Row into) {
        input.read(y, into);
        int markY = y - layer.y();
        boolean tiled = layer.gap().isPresent();
        if (tiled) {
            markY = Math.floorMod(markY, layer.stepDown());
        }
        if (markY < 0 || markY >= mark.height()) {
            return;
        }
        int left = tiled ? 0 : Math.max(0, layer.x());
        int right = tiled ? size().width() : Math.min(size().width(), layer.x() + mark.width());
        for (int x = left; x < right; x++) {
            int markX = Math.floorMod(x - layer.x(), layer.stepAcross());
            if (markX < mark.width()) {
                lay((markY * mark.width() + markX) * Raster.CHANNELS, into, x);
            }
        }
    }

    private void lay(int at, Row into, int x) {
        float over = Samples.toFloat(rgba[at + Row.ALPHA]);
        if (over == 0) {
            return;
        }
        float under = (hasAlpha() ? into.alpha()[x] : 1f) * (1 - over);
        float both = over + under;
        for (int c = 0; c < Row.ALPHA; c++) {
            float[] values = into.channel(c);
            values[x] = Samples.clamp((Samples.toFloat(rgba[at + c]) * over + values[x] * under) / both);
        }
        if (hasAlpha()) {
            into.alpha()[x] = Math.min(1f, both);
        }
    }
}
