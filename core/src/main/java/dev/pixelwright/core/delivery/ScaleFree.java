package dev.pixelwright.core.delivery;

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

/**
 * Whether an operation shows the same of a picture that comes to it in another size. What counts pixels does not: in twice
 * the size a crop would show another part, and a blur or a watermark hide less.
 */
final class ScaleFree implements Operation.Visitor<Boolean> {

    static final ScaleFree INSTANCE = new ScaleFree();

    private ScaleFree() {}

    @Override
    public Boolean resize(Resize resize) {
        return false;
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
        return true;
    }

    @Override
    public Boolean grayscale(Grayscale grayscale) {
        return true;
    }

    @Override
    public Boolean sepia(Sepia sepia) {
        return true;
    }

    @Override
    public Boolean hue(Hue hue) {
        return true;
    }

    @Override
    public Boolean gamma(Gamma gamma) {
        return true;
    }

    @Override
    public Boolean invert(Invert invert) {
        return true;
    }

    @Override
    public Boolean tint(Tint tint) {
        return true;
    }

    @Override
    public Boolean brightness(Brightness brightness) {
        return true;
    }

    @Override
    public Boolean contrast(Contrast contrast) {
        return true;
    }

    @Override
    public Boolean saturation(Saturation saturation) {
        return true;
    }

    @Override
    public Boolean flatten(Flatten flatten) {
        return true;
    }

    @Override
    public Boolean blur(Blur blur) {
        return false;
    }

    /** It sharpens what is seen, whose pixels these are. */
    @Override
    public Boolean sharpen(Sharpen sharpen) {
        return true;
    }

    @Override
    public Boolean pixelate(Pixelate pixelate) {
        return false;
    }

    @Override
    public Boolean watermark(Watermark watermark) {
        return false;
    }
}
