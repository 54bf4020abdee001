package dev.pixelwright.adapters.vips.step;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
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

/** Whether an operation looks at rows again that have passed, so that its input must stand in memory. */
final class Looking implements Operation.Visitor<Boolean> {

    private final Size input;
    private final Geometry geometry;

    Looking(Size input, Geometry geometry) {
        this.input = input;
        this.geometry = geometry;
    }

    @Override
    public Boolean resize(Resize resize) {
        return geometry.scaled().width() > input.width() || geometry.scaled().height() > input.height();
    }

    @Override
    public Boolean crop(Crop crop) {
        return false;
    }

    @Override
    public Boolean pad(Pad pad) {
        return false;
    }

    @Override
    public Boolean extend(Extend extend) {
        return false;
    }

    @Override
    public Boolean round(Round round) {
        return false;
    }

    @Override
    public Boolean trim(Trim trim) {
        return false;
    }

    @Override
    public Boolean rotate(Rotate rotate) {
        return true;
    }

    @Override
    public Boolean flip(Flip flip) {
        return true;
    }

    @Override
    public Boolean mirror(Mirror mirror) {
        return false;
    }

    @Override
    public Boolean grayscale(Grayscale grayscale) {
        return false;
    }

    @Override
    public Boolean sepia(Sepia sepia) {
        return false;
    }

    @Override
    public Boolean hue(Hue hue) {
        return false;
    }

    @Override
    public Boolean gamma(Gamma gamma) {
        return false;
    }

    @Override
    public Boolean invert(Invert invert) {
        return false;
    }

    @Override
    public Boolean tint(Tint tint) {
        return false;
    }

    @Override
    public Boolean brightness(Brightness brightness) {
        return false;
    }

    @Override
    public Boolean contrast(Contrast contrast) {
        return false;
    }

    @Override
    public Boolean saturation(Saturation saturation) {
        return false;
    }

    @Override
    public Boolean flatten(Flatten flatten) {
        return false;
    }

    @Override
    public Boolean blur(Blur blur) {
        return true;
    }

    @Override
    public Boolean sharpen(Sharpen sharpen) {
        return true;
    }

    @Override
    public Boolean pixelate(Pixelate pixelate) {
        return true;
    }

    @Override
    public Boolean watermark(Watermark watermark) {
        return false;
    }
}
