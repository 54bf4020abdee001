package dev.pixelwright.core.transform;

import dev.pixelwright.core.transform.colour.Brightness;
import dev.pixelwright.core.transform.colour.Contrast;
import dev.pixelwright.core.transform.colour.Flatten;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.colour.Saturation;
import dev.pixelwright.core.transform.colour.Sepia;
import dev.pixelwright.core.transform.detail.Blur;
import dev.pixelwright.core.transform.detail.Sharpen;
import dev.pixelwright.core.transform.geometry.Crop;
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Every transformation there can be: all operations, parameters, file words and encodings. */
public final class Transformations extends DomainContextBase {

    @Provide
    public Arbitrary<Transformation> transformation() {
        return Combinators.combine(
                        operation().list().ofMaxSize(Transformation.MAX_STEPS),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Metadata.class),
                        encoding())
                .as(Transformation::new);
    }

    @Provide
    public Arbitrary<Operation> operation() {
        return Arbitraries.oneOf(
                resize(),
                crop(),
                rotate(),
                Arbitraries.of(new Flip(), new Mirror(), new Grayscale(), new Sepia()),
                decimal(-100, 100).map(Brightness::new),
                decimal(-100, 100).map(Contrast::new),
                decimal(-100, 100).map(Saturation::new),
                colour().map(c -> new Flatten(new Colour(c.red(), c.green(), c.blue(), 255))),
                decimal(0.3, 100).map(Blur::new),
                Combinators.combine(decimal(0.3, 10), decimal(0, 10)).as(Sharpen::new));
    }

    @Provide
    public Arbitrary<Resize> resize() {
        return Combinators.combine(
                        side().injectNull(0.2),
                        side(),
                        Arbitraries.of(Fit.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Kernel.class),
                        Arbitraries.of(Gravity.class),
                        colour(),
                        Arbitraries.of(true, false))
                .as((width, height, fit, enlarge, kernel, gravity, colour, bothSides) -> new Resize(
                        width == null ? OptionalInt.empty() : OptionalInt.of(width),
                        width == null || bothSides ? OptionalInt.of(height) : OptionalInt.empty(),
                        fit,
                        enlarge,
                        kernel,
                        gravity,
                        colour));
    }

    @Provide
    public Arbitrary<Crop> crop() {
        Arbitrary<Integer> corner = Arbitraries.integers().between(0, Bounds.MAX_SIDE);
        return Arbitraries.oneOf(
                Combinators.combine(corner, corner, side(), side()).as(Crop::at),
                Combinators.combine(Arbitraries.of(Gravity.class), side(), side())
                        .as((gravity, width, height) -> Crop.at(gravity, width, height)));
    }

    @Provide
    public Arbitrary<Rotate> rotate() {
        Arbitrary<Double> angle = Arbitraries.oneOf(
                decimal(-3600, 3600), Arbitraries.integers().between(-40, 40).map(turns -> turns * 90.0));
        return Combinators.combine(angle, colour()).as(Rotate::new);
    }

    @Provide
    public Arbitrary<Colour> colour() {
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 255);
        return Combinators.combine(part, part, part, Arbitraries.oneOf(part, Arbitraries.just(255)))
                .as(Colour::new);
    }

    @Provide
    public Arbitrary<Encoding> encoding() {
        Arbitrary<Integer> quality = Arbitraries.integers().between(1, 100);
        return Arbitraries.oneOf(
                quality.map(Encoding.Jpeg::new),
                quality.map(Encoding.WebP::new),
                quality.map(OptionalInt::of).map(Encoding.Original::new),
                Arbitraries.of(
                        new Encoding.Png(),
                        new Encoding.Gif(),
                        new Encoding.Bmp(),
                        new Encoding.Tiff(),
                        new Encoding.Raw(),
                        new Encoding.Original(OptionalInt.empty())));
    }

    private static Arbitrary<Integer> side() {
        return Arbitraries.integers().between(1, Bounds.MAX_SIDE);
    }

    private static Arbitrary<Double> decimal(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(5);
    }
}
