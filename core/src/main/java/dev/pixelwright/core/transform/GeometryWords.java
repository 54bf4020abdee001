package dev.pixelwright.core.transform;

import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Extend;
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Pad;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Trim;
import dev.pixelwright.core.transform.geometry.Unit;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the operations of shape that take parameters. */
final class GeometryWords {

    /** The most device pixels of a CSS pixel that may be asked for. */
    private static final double MAX_DPR = 8;

    private static final double MIN_DPR = 0.1;

    private GeometryWords() {}

    static Resize resize(Arguments a) {
        Unit unit = a.word("unit", Unit.class).orElse(Unit.PX);
        double dpr = dpr(a, unit);
        return new Resize(
                times(a.whole("width"), dpr),
                times(a.whole("height"), dpr),
                unit,
                a.word("fit", Fit.class).orElse(Fit.INSIDE),
                a.flag("enlarge"),
                a.word("kernel", Kernel.class).orElse(Kernel.LANCZOS3),
                a.flag("linear"),
                a.focus().orElse(Gravity.CENTER),
                a.colour("background").orElse(Colour.TRANSPARENT));
    }

    // A picture for a denser screen is a larger picture, and nothing else: so it has no text of its own.
    private static double dpr(Arguments a, Unit unit) {
        Optional<Double> dpr = a.decimal("dpr");
        if (dpr.isPresent() && unit == Unit.PERCENT) {
            throw a.invalid("dpr", "left out where the unit is percent").toException();
        }
        return dpr.map(value -> Bounds.decimal("resize", "dpr", value, MIN_DPR, MAX_DPR))
                .orElse(1.0);
    }

    private static OptionalInt times(OptionalInt side, double dpr) {
        return side.isEmpty() || side.getAsInt() < 1
                ? side
                : OptionalInt.of((int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(side.getAsInt() * dpr))));
    }

    static Crop crop(Arguments a) {
        Optional<Focus> focus = a.focus();
        boolean placed = a.text("x").isPresent() || a.text("y").isPresent();
        return new Crop(
                a.requiredWhole("width"),
                a.requiredWhole("height"),
                a.whole("x"),
                a.whole("y"),
                placed ? focus : Optional.of(focus.orElse(Gravity.CENTER)),
                a.word("unit", Unit.class).orElse(Unit.PX));
    }

    static Trim trim(Arguments a) {
        return new Trim(a.whole("threshold").orElse(Trim.DEFAULT_THRESHOLD));
    }

    static Pad pad(Arguments a) {
        int all = a.whole("all").orElse(0);
        return new Pad(
                a.whole("top").orElse(all),
                a.whole("right").orElse(all),
                a.whole("bottom").orElse(all),
                a.whole("left").orElse(all),
                a.colour("background").orElse(Colour.TRANSPARENT));
    }

    static Extend extend(Arguments a) {
        return new Extend(
                a.requiredWhole("width"),
                a.requiredWhole("height"),
                a.word("gravity", Gravity.class).orElse(Gravity.CENTER),
                a.colour("background").orElse(Colour.TRANSPARENT));
    }
}
