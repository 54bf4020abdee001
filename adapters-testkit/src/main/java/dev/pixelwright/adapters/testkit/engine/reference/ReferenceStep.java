package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Layer;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.colour.Brightness;
import dev.pixelwright.core.transform.colour.Contrast;
import dev.pixelwright.core.transform.colour.Flatten;
import dev.pixelwright.core.transform.colour.Gamma;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.colour.Hue;
import dev.pixelwright.core.transform.colour.Invert;
import dev.pixelwright.core.transform.colour.Saturation;
import dev.pixelwright.core.transform.colour.Sepia;
import dev.pixelwright.core.transform.colour.Tint;
import dev.pixelwright.core.transform.detail.Blur;
import dev.pixelwright.core.transform.detail.Pixelate;
import dev.pixelwright.core.transform.detail.Sharpen;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Extend;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Pad;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import dev.pixelwright.core.transform.geometry.Round;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One step on one picture. */
final class ReferenceStep implements Operation.Visitor<RealPicture> {

    private final RealPicture input;
    private final Geometry geometry;
    private final Supplier<Layer> layer;

    /** {@code layer} is asked by a watermark only. */
    ReferenceStep(RealPicture input, Geometry geometry, Supplier<Layer> layer) {
        this.input = input;
        this.geometry = geometry;
        this.layer = layer;
    }

    @Override
    public RealPicture resize(Resize resize) {
        Size scaled = geometry.scaled();
        if (scaled.equals(input.size)) {
            return window(input, resize.background());
        }
        RealPicture resampled = Weighing.separable(
                resize.linear() ? LinearLight.of(input) : input,
                LineWeights.resampling(input.size.width(), scaled.width(), resize.kernel()),
                LineWeights.resampling(input.size.height(), scaled.height(), resize.kernel()));
        return window(resize.linear() ? LinearLight.encoded(resampled) : resampled, resize.background());
    }

    @Override
    public RealPicture crop(Crop crop) {
        return window(input, Colour.TRANSPARENT);
    }

    @Override
    public RealPicture pad(Pad pad) {
        return window(input, pad.background());
    }

    @Override
    public RealPicture extend(Extend extend) {
        return window(input, extend.background());
    }

    @Override
    public RealPicture round(Round round) {
        double radius = round.radiusOn(input.size);
        return RealPicture.drawn(input.size, (x, y) -> {
            double[] pixel = input.at(x, y);
            pixel[Picture.ALPHA] *= Corners.kept(input.size, radius, x + 0.5, y + 0.5);
            return pixel;
        });
    }

    @Override
    public RealPicture trim(Trim trim) {
        throw new IllegalArgumentException("A settled plan trims by a crop");
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
    public RealPicture hue(Hue hue) {
        double[] m = hue.matrix();
        return each(p -> colours(
                p,
                m[0] * p[0] + m[1] * p[1] + m[2] * p[2],
                m[3] * p[0] + m[4] * p[1] + m[5] * p[2],
                m[6] * p[0] + m[7] * p[1] + m[8] * p[2]));
    }

    @Override
    public RealPicture gamma(Gamma gamma) {
        double exponent = 1 / gamma.gamma();
        return each(p -> colours(p, Math.pow(p[0], exponent), Math.pow(p[1], exponent), Math.pow(p[2], exponent)));
    }

    @Override
    public RealPicture invert(Invert invert) {
        return each(p -> colours(p, 1 - p[0], 1 - p[1], 1 - p[2]));
    }

    @Override
    public RealPicture tint(Tint tint) {
        double[] colour = RealPicture.pixel(tint.colour());
        double share = tint.amount() / 100;
        return each(p -> {
            double[] tinted = p.clone();
            for (int c = 0; c < Picture.ALPHA; c++) {
                double luma = luma(p);
                double aim = luma <= 0.5 ? 2 * luma * colour[c] : colour[c] + (1 - colour[c]) * (2 * luma - 1);
                tinted[c] += (aim - p[c]) * share;
            }
            return tinted;
        });
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

    @Override
    public RealPicture pixelate(Pixelate pixelate) {
        return Blocks.of(input, pixelate.block());
    }

    @Override
    public RealPicture watermark(Watermark watermark) {
        return Overlaid.with(input, layer.get());
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
