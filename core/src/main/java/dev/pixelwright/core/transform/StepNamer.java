package dev.pixelwright.core.transform;

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
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Pad;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import dev.pixelwright.core.transform.geometry.Round;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.geometry.Unit;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an operation down with the parameters that differ from their defaults, in a fixed order. */
final class StepNamer implements Operation.Visitor<NamedStep> {

    static final StepNamer INSTANCE = new StepNamer();

    private StepNamer() {}

    @Override
    public NamedStep resize(Resize resize) {
        Map<String, String> parameters = new LinkedHashMap<>();
        resize.width().ifPresent(width -> parameters.put("width", Integer.toString(width)));
        resize.height().ifPresent(height -> parameters.put("height", Integer.toString(height)));
        put(parameters, "unit", resize.unit(), Unit.PX);
        put(parameters, "fit", resize.fit(), Fit.INSIDE);
        if (resize.enlarge()) {
            parameters.put("enlarge", "true");
        }
        put(parameters, "kernel", resize.kernel(), Kernel.LANCZOS3);
        if (resize.linear()) {
            parameters.put("linear", "true");
        }
        put(parameters, resize.gravity());
        put(parameters, "background", resize.background(), Colour.TRANSPARENT);
        return new NamedStep(resize.name(), parameters);
    }

    @Override
    public NamedStep crop(Crop crop) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("width", Integer.toString(crop.width()));
        parameters.put("height", Integer.toString(crop.height()));
        crop.x().ifPresent(x -> parameters.put("x", Integer.toString(x)));
        crop.y().ifPresent(y -> parameters.put("y", Integer.toString(y)));
        put(parameters, "unit", crop.unit(), Unit.PX);
        crop.gravity().ifPresent(gravity -> put(parameters, gravity));
        return new NamedStep(crop.name(), parameters);
    }

    @Override
    public NamedStep trim(Trim trim) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "threshold", trim.threshold(), Trim.DEFAULT_THRESHOLD);
        return new NamedStep(trim.name(), parameters);
    }

    @Override
    public NamedStep pad(Pad pad) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (pad.isEven()) {
            parameters.put("all", Integer.toString(pad.top()));
        } else {
            put(parameters, "top", pad.top(), 0);
            put(parameters, "right", pad.right(), 0);
            put(parameters, "bottom", pad.bottom(), 0);
            put(parameters, "left", pad.left(), 0);
        }
        put(parameters, "background", pad.background(), Colour.TRANSPARENT);
        return new NamedStep(pad.name(), parameters);
    }

    @Override
    public NamedStep extend(Extend extend) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("width", Integer.toString(extend.width()));
        parameters.put("height", Integer.toString(extend.height()));
        put(parameters, extend.gravity());
        put(parameters, "background", extend.background(), Colour.TRANSPARENT);
        return new NamedStep(extend.name(), parameters);
    }

    @Override
    public NamedStep round(Round round) {
        return new NamedStep(round.name(), Map.of("radius", Integer.toString(round.radius())));
    }

    @Override
    public NamedStep rotate(Rotate rotate) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("angle", Bounds.text(rotate.angle()));
        put(parameters, "background", rotate.background(), Colour.TRANSPARENT);
        return new NamedStep(rotate.name(), parameters);
    }

    @Override
    public NamedStep flip(Flip flip) {
        return new NamedStep(flip.name());
    }

    @Override
    public NamedStep mirror(Mirror mirror) {
        return new NamedStep(mirror.name());
    }

    @Override
    public NamedStep grayscale(Grayscale grayscale) {
        return new NamedStep(grayscale.name());
    }

    @Override
    public NamedStep sepia(Sepia sepia) {
        return new NamedStep(sepia.name());
    }

    @Override
    public NamedStep hue(Hue hue) {
        return new NamedStep(hue.name(), Map.of("angle", Bounds.text(hue.angle())));
    }

    @Override
    public NamedStep gamma(Gamma gamma) {
        return new NamedStep(gamma.name(), Map.of("gamma", Bounds.text(gamma.gamma())));
    }

    @Override
    public NamedStep invert(Invert invert) {
        return new NamedStep(invert.name());
    }

    @Override
    public NamedStep tint(Tint tint) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("colour", tint.colour().toString());
        put(parameters, "amount", Bounds.text(tint.amount()), Bounds.text(Tint.DEFAULT_AMOUNT));
        return new NamedStep(tint.name(), parameters);
    }

    @Override
    public NamedStep brightness(Brightness brightness) {
        return new NamedStep(brightness.name(), Map.of("amount", Bounds.text(brightness.amount())));
    }

    @Override
    public NamedStep contrast(Contrast contrast) {
        return new NamedStep(contrast.name(), Map.of("amount", Bounds.text(contrast.amount())));
    }

    @Override
    public NamedStep saturation(Saturation saturation) {
        return new NamedStep(saturation.name(), Map.of("amount", Bounds.text(saturation.amount())));
    }

    @Override
    public NamedStep flatten(Flatten flatten) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "background", flatten.background(), Colour.WHITE);
        return new NamedStep(flatten.name(), parameters);
    }

    @Override
    public NamedStep blur(Blur blur) {
        return new NamedStep(blur.name(), Map.of("sigma", Bounds.text(blur.sigma())));
    }

    @Override
    public NamedStep sharpen(Sharpen sharpen) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "sigma", Bounds.text(sharpen.sigma()), Bounds.text(Sharpen.DEFAULT_SIGMA));
        put(parameters, "amount", Bounds.text(sharpen.amount()), Bounds.text(Sharpen.DEFAULT_AMOUNT));
        return new NamedStep(sharpen.name(), parameters);
    }

    @Override
    public NamedStep pixelate(Pixelate pixelate) {
        return new NamedStep(pixelate.name(), Map.of("block", Integer.toString(pixelate.block())));
    }

    @Override
    public NamedStep watermark(Watermark watermark) {
        return WatermarkWords.write(watermark);
    }

    private static void put(Map<String, String> parameters, Focus focus) {
        put(parameters, "gravity", focus.label(), Gravity.CENTER.label());
        if (focus instanceof FocalPoint point) {
            parameters.put("fx", Bounds.text(point.x()));
            parameters.put("fy", Bounds.text(point.y()));
        }
    }

    private static void put(Map<String, String> parameters, String name, int value, int usual) {
        put(parameters, name, Integer.toString(value), Integer.toString(usual));
    }

    private static void put(Map<String, String> parameters, String name, Enum<?> value, Enum<?> usual) {
        put(parameters, name, Arguments.label(value), Arguments.label(usual));
    }

    private static void put(Map<String, String> parameters, String name, Colour value, Colour usual) {
        put(parameters, name, value.toString(), usual.toString());
    }

    private static void put(Map<String, String> parameters, String name, String value, String usual) {
        if (!value.equals(usual)) {
            parameters.put(name, value);
        }
    }
}
