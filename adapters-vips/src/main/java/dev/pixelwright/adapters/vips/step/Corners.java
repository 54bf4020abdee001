package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;

/** Round corners, by a picture of what they leave of the alpha. */
final class Corners {

    private static final double HALF = 0.5;

    private Corners() {}

    static Picture rounded(Picture picture, double radius) {
        Picture solid = Samples.withAlpha(picture);
        Size size = picture.size();
        Picture mask = picture.bench().bytes(mask(size, radius), size.width(), size.height(), 1);
        Picture alpha = Samples.alpha(solid)
                .times(mask)
                .call("linear")
                .numbers("a", 1.0 / Samples.OPAQUE)
                .numbers("b", 0)
                .picture();
        return Samples.srgb(Samples.join(Samples.colours(solid), Samples.rounded(alpha)));
    }

    private static byte[] mask(Size size, double radius) {
        byte[] mask = new byte[Math.toIntExact(size.pixels())];
        Arrays.fill(mask, (byte) Samples.OPAQUE);
        int corner = (int) Math.ceil(radius);
        for (int y = 0; y < corner; y++) {
            for (int x = 0; x < corner; x++) {
                byte kept = kept(radius, radius - x - HALF, radius - y - HALF);
                int above = y * size.width();
                int below = (size.height() - 1 - y) * size.width();
                mask[above + x] = kept;
                mask[above + size.width() - 1 - x] = kept;
                mask[below + x] = kept;
                mask[below + size.width() - 1 - x] = kept;
            }
        }
        return mask;
    }

    // What lies level with the centre of the circle, or beyond it, is in no corner.
    private static byte kept(double radius, double across, double down) {
        double part = across > 0 && down > 0 ? radius + HALF - Math.hypot(across, down) : 1;
        return (byte) Math.round(Math.max(0, Math.min(1, part)) * Samples.OPAQUE);
    }
}
