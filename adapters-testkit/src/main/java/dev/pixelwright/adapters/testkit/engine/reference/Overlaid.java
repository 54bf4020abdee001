package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.transform.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A picture under a layer. */
final class Overlaid {

    private Overlaid() {}

    static RealPicture with(RealPicture input, Layer layer) {
        RealPicture mark = RealPicture.of(new Picture(layer.raster().size(), pixels(layer)));
        return RealPicture.drawn(input.size, (x, y) -> {
            int markX = x - layer.x();
            int markY = y - layer.y();
            if (layer.gap().isPresent()) {
                markX = Math.floorMod(markX, layer.stepAcross());
                markY = Math.floorMod(markY, layer.stepDown());
            }
            return mark.holds(markX, markY) ? over(mark.at(markX, markY), input.at(x, y)) : input.at(x, y);
        });
    }

    private static double[] over(double[] top, double[] bottom) {
        double covered = top[Picture.ALPHA];
        double alpha = covered + bottom[Picture.ALPHA] * (1 - covered);
        double[] mixed = {0, 0, 0, alpha};
        for (int c = 0; c < Picture.ALPHA && alpha > 0; c++) {
            mixed[c] = (top[c] * covered + bottom[c] * bottom[Picture.ALPHA] * (1 - covered)) / alpha;
        }
        return mixed;
    }

    private static byte[] pixels(Layer layer) {
        try (InputStream in = layer.raster().rgba().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
