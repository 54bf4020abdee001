package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.colour.Brightness;
import dev.pixelwright.core.transform.colour.Contrast;
import dev.pixelwright.core.transform.colour.Flatten;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.colour.Saturation;
import dev.pixelwright.core.transform.colour.Sepia;
import dev.pixelwright.core.transform.detail.Blur;
import dev.pixelwright.core.transform.detail.Sharpen;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import java.util.function.UnaryOperator;

/** One step on one picture. */
final class ReferenceStep implements Operation.Visitor<RealPicture> {

    private final RealPicture input;
    private final Geometry geometry;

    ReferenceStep(RealPicture input, Geometry geometry) {
        this.input = input;
        this.geometry = geometry;
    }

    @Override
    public RealPicture resize(Resize resize) {
        Size scaled = geometry.scaled();
        RealPicture resampled = scaled.equals(input.size)
                ? input
                : Weighing.separable(
                        input,
                        LineWeights.resampling(input.size.width(), scaled.width(), resize.kernel()),
                        LineWeights.resampling(input.size.height(), scaled.height(), resize.kernel()));
        return window(resampled, resize.background());
    }

    @Override
    public RealPicture crop(Crop crop) {
        return window(input, Colour.TRANSPARENT);
    }

    private RealPicture window(RealPicture picture, Colour background) {
        Box box = geometry.window();
        return RealPicture.drawn(
                box.size(),
                (x, y) -> picture.holds(x + box.x(), y + box.y())
                        ? picture.at(x + box.x(), y + box.y())
                        : RealPicture.pixel(background));
    }

    @Override
    public RealPicture rotate(Rotate rotate) {
        return Turning.clockwise(input, geometry.output(), rotate);
    }

    @Override
    public RealPicture flip(Flip flip) {
        return RealPicture.drawn(input.size, (x, y) -> input.at(x, input.size.height() - 1 - y));
    }

    @Override
    public RealPicture mirror(Mirror mirror) {
        return RealPicture.drawn(input.size, (x, y) -> input.at(input.size.width() - 1 - x, y));
    }

    @Override
    public RealPicture grayscale(Grayscale grayscale) {
        return each(p -> colours(p, luma(p), luma(p), luma(p)));
    }

    @Override
    public RealPicture sepia(Sepia sepia) {
        return each(p -> colours(
                p,
                .393 * p[0] + .769 * p[1] + .189 * p[2],
                .349 * p[0] + .686 * p[1] + .168 * p[2],
                .272 * p[0] + .534 * p[1] + .131 * p[2]));
    }

    @Override
    public RealPicture brightness(Brightness brightness) {
        double added = brightness.amount() / 100;
        return each(p -> colours(p, p[0] + added, p[1] + added, p[2] + added));
    }

    @Override
    public RealPicture contrast(Contrast contrast) {
        return each(p -> away(p, 0.5, contrast.amount()));
    }

    @Override
    public RealPicture saturation(Saturation saturation) {
        return each(p -> away(p, luma(p), saturation.amount()));
    }

    @Override
    public RealPicture flatten(Flatten flatten) {
        double[] background = RealPicture.pixel(flatten.background());
        return each(p -> {
            double[] flat = {0, 0, 0, 1};
            for (int c = 0; c < Picture.ALPHA; c++) {
                flat[c] = p[c] * p[Picture.ALPHA] + background[c] * (1 - p[Picture.ALPHA]);
            }
            return flat;
        });
    }

    @Override
    public RealPicture blur(Blur blur) {
        return blurred(blur.sigma());
    }

    @Override
    public RealPicture sharpen(Sharpen sharpen) {
        RealPicture blurred = blurred(sharpen.sigma());
        return RealPicture.drawn(input.size, (x, y) -> {
            double[] pixel = input.at(x, y);
            double[] soft = blurred.at(x, y);
            for (int c = 0; c < Picture.ALPHA; c++) {
                pixel[c] += sharpen.amount() * (pixel[c] - soft[c]);
            }
            return pixel;
        });
    }

    private RealPicture blurred(double sigma) {
        return Weighing.separable(
                input,
                LineWeights.gaussian(input.size.width(), sigma),
                LineWeights.gaussian(input.size.height(), sigma));
    }

    private RealPicture each(UnaryOperator<double[]> change) {
        return RealPicture.drawn(input.size, (x, y) -> change.apply(input.at(x, y)));
    }

    private static double luma(double[] p) {
        return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2];
    }

    private static double[] away(double[] p, double from, double amount) {
        double factor = 1 + amount / 100;
        return colours(p, from + (p[0] - from) * factor, from + (p[1] - from) * factor, from + (p[2] - from) * factor);
    }

    private static double[] colours(double[] p, double red, double green, double blue) {
        return new double[] {red, green, blue, p[Picture.ALPHA]};
    }
}
