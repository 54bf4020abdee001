package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Watermarks. */
final class Overlay {

    private Overlay() {}

    static Picture over(Picture picture, Layer layer) {
        Picture mark = mark(picture, layer);
        boolean tiled = layer.gap().isPresent();
        Picture placed = tiled ? tiled(mark, layer, picture.size()) : mark;
        Picture joined = picture.bench()
                .call("composite2")
                .with("base", Samples.srgb(picture))
                .with("overlay", placed)
                .word("mode", "over")
                .with("x", tiled ? 0 : layer.x())
                .with("y", tiled ? 0 : layer.y())
                .picture();
        Picture bytes = joined.isBytes() ? joined : Samples.rounded(joined);
        return Samples.hasAlpha(picture) ? bytes : Samples.colours(bytes);
    }

    private static Picture mark(Picture picture, Layer layer) {
        Size size = layer.raster().size();
        try (InputStream rgba = layer.raster().rgba().open()) {
            return Samples.srgb(
                    picture.bench().bytes(rgba.readAllBytes(), size.width(), size.height(), Raster.CHANNELS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Picture tiled(Picture mark, Layer layer, Size size) {
        int across = layer.stepAcross();
        int down = layer.stepDown();
        int left = Math.floorMod(-layer.x(), across);
        int top = Math.floorMod(-layer.y(), down);
        Picture many = mark.call("embed")
                .with("x", 0)
                .with("y", 0)
                .with("width", across)
                .with("height", down)
                .picture()
                .call("replicate")
                .with("across", (left + size.width() - 1) / across + 1)
                .with("down", (top + size.height() - 1) / down + 1)
                .picture();
        return Window.part(many, new Box(left, top, size.width(), size.height()));
    }
}
