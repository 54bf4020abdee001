package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.adapters.vips.binding.Picture;
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

/** One step on one picture in three or four bands of sRGB bytes. */
final class Drawing implements Operation.Visitor<Picture> {

    private static final double PERCENT = 100;
    private static final double MIDDLE = 0.5;

    private final Picture input;
    private final Geometry geometry;
    private final Supplier<Layer> layer;

    /** {@code layer} is asked by a watermark only. */
    Drawing(Picture input, Geometry geometry, Supplier<Layer> layer) {
        this.input = input;
        this.geometry = geometry;
        this.layer = layer;
    }

    @Override
    public Picture resize(Resize resize) {
        Picture scaled = Scaling.to(geometry.scaled(), resize, input);
        return Window.of(scaled, geometry.window(), resize.background());
    }

    @Override
    public Picture crop(Crop crop) {
        return Window.of(input, geometry.window(), Colour.TRANSPARENT);
    }

    @Override
    public Picture pad(Pad pad) {
        return Window.of(input, geometry.window(), pad.background());
    }

    @Override
    public Picture extend(Extend extend) {
        return Window.of(input, geometry.window(), extend.background());
    }

    @Override
    public Picture round(Round round) {
        return Corners.rounded(input, round.radiusOn(input.size()));
    }

    @Override
    public Picture trim(Trim trim) {
        throw new IllegalArgumentException("A settled plan trims by a crop");
    }

    @Override
    public Picture rotate(Rotate rotate) {
        return rotate.isQuarterTurn()
                ? Turning.clockwise(input, (int) rotate.angle())
                : Turning.freely(input, geometry.output(), rotate);
    }

    @Override
    public Picture flip(Flip flip) {
        return Turning.flipped(input);
    }

    @Override
    public Picture mirror(Mirror mirror) {
        return Turning.mirrored(input);
    }

    @Override
    public Picture grayscale(Grayscale grayscale) {
        return Tones.saturated(input, 0);
    }

    @Override
    public Picture sepia(Sepia sepia) {
        return Tones.mixed(input, .393, .769, .189, .349, .686, .168, .272, .534, .131);
    }

    @Override
    public Picture hue(Hue hue) {
        return Tones.mixed(input, hue.matrix());
    }

    @Override
    public Picture gamma(Gamma gamma) {
        return Tones.each(input, c -> Math.pow(c, 1 / gamma.gamma()));
    }

    @Override
    public Picture invert(Invert invert) {
        return Tones.each(input, c -> 1 - c);
    }

    @Override
    public Picture tint(Tint tint) {
        return Tones.tinted(input, Samples.of(tint.colour(), false), tint.amount() / PERCENT);
    }

    @Override
    public Picture brightness(Brightness brightness) {
        return Tones.each(input, c -> c + brightness.amount() / PERCENT);
    }

    @Override
    public Picture contrast(Contrast contrast) {
        return Tones.each(input, c -> MIDDLE + (c - MIDDLE) * (1 + contrast.amount() / PERCENT));
    }

    @Override
    public Picture saturation(Saturation saturation) {
        return Tones.saturated(input, 1 + saturation.amount() / PERCENT);
    }

    @Override
    public Picture flatten(Flatten flatten) {
        return Samples.flat(input, flatten.background());
    }

    @Override
    public Picture blur(Blur blur) {
        return Detail.blurred(input, blur.sigma());
    }

    @Override
    public Picture sharpen(Sharpen sharpen) {
        return Detail.sharpened(input, sharpen);
    }

    @Override
    public Picture pixelate(Pixelate pixelate) {
        return Detail.pixelated(input, pixelate.block());
    }

    @Override
    public Picture watermark(Watermark watermark) {
        return Overlay.over(input, layer.get());
    }
}
