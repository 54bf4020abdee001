package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageId;
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
import dev.pixelwright.core.transform.model.ModelEncoding;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import dev.pixelwright.core.transform.overlay.ImageMark;
import dev.pixelwright.core.transform.overlay.Mark;
import dev.pixelwright.core.transform.overlay.TextMark;
import dev.pixelwright.core.transform.overlay.Watermark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
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
                        operation().list().ofMaxSize(Transformation.MAX_STEPS).map(Transformations::withFewMarks),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Metadata.class),
                        encoding())
                .as(Transformation::new);
    }

    private static List<Operation> withFewMarks(List<Operation> operations) {
        AtomicInteger marks = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        return operations.stream()
                .filter(operation ->
                        !(operation instanceof Watermark) || marks.incrementAndGet() <= Transformation.MAX_WATERMARKS)
                .filter(operation ->
                        (operation.isForEngines() && operation.interest().isEmpty())
                                || looks.incrementAndGet() <= Transformation.MAX_LOOKS)
                .toList();
    }

    @Provide
    public Arbitrary<Operation> operation() {
        return Arbitraries.oneOf(plain(), shape(), watermark());
    }

    private Arbitrary<Operation> shape() {
        Arbitrary<Integer> border = whole(0, Bounds.MAX_SIDE);
        return Arbitraries.oneOf(
                resize(),
                crop(),
                rotate(),
                whole(0, 255).map(Trim::new),
                side().map(Round::new),
                Combinators.combine(border, border, border, border, colour()).as(Pad::new),
                Combinators.combine(border, colour()).as((all, colour) -> new Pad(all, all, all, all, colour)),
                Combinators.combine(side(), side(), Arbitraries.of(Gravity.class), colour())
                        .as(Extend::new));
    }

    @Provide
    public Arbitrary<Watermark> watermark() {
        Arbitrary<Mark> text = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .withCharRange('\u00a1', '\u02ff')
                                .ofMinLength(1)
                                .ofMaxLength(95),
                        whole(4, 1000),
                        colour())
                .as(TextMark::new);
        Arbitrary<Mark> image = Combinators.combine(
                        Arbitraries.longs().between(1, Long.MAX_VALUE).map(ImageId::new),
                        whole(1, 100).map(OptionalInt::of))
                .as(ImageMark::new);
        Arbitrary<Integer> offset = whole(-Bounds.MAX_SIDE, Bounds.MAX_SIDE);
        return Combinators.combine(
                        Arbitraries.oneOf(
                                text,
                                image,
                                image.map(mark -> new ImageMark(((ImageMark) mark).image(), OptionalInt.empty()))),
                        Arbitraries.of(Gravity.class),
                        offset,
                        offset,
                        whole(1, 100),
                        whole(0, 4096).map(OptionalInt::of).injectNull(0.5))
                .as((mark, gravity, x, y, opacity, tile) ->
                        new Watermark(mark, gravity, x, y, opacity, tile == null ? OptionalInt.empty() : tile));
    }

    private Arbitrary<Operation> plain() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Flip(), new Mirror(), new Grayscale(), new Sepia(), new Invert()),
                decimal(-360, 360).map(Hue::new),
                decimal(0.1, 10).map(Gamma::new),
                Combinators.combine(opaque(), decimal(0, 100)).as(Tint::new),
                whole(2, 1024).map(Pixelate::new),
                decimal(-100, 100).map(Brightness::new),
                decimal(-100, 100).map(Contrast::new),
                decimal(-100, 100).map(Saturation::new),
                opaque().map(Flatten::new),
                decimal(0.3, 100).map(Blur::new),
                Combinators.combine(decimal(0.3, 10), decimal(0, 10)).as(Sharpen::new));
    }

    @Provide
    public Arbitrary<Resize> resize() {
        return Combinators.combine(
                        side().injectNull(0.2),
                        side(),
                        Arbitraries.of(Fit.class),
                        Arbitraries.of(true, false).tuple2(),
                        Arbitraries.of(Kernel.class),
                        focus(),
                        colour(),
                        Arbitraries.of(true, false))
                .as((width, height, fit, flags, kernel, gravity, colour, flag) -> new Resize(
                        width == null ? OptionalInt.empty() : OptionalInt.of(width),
                        width == null || flag ? OptionalInt.of(height) : OptionalInt.empty(),
                        flag && height <= 1000 && (width == null || width <= 1000) ? Unit.PERCENT : Unit.PX,
                        fit,
                        flags.get1(),
                        kernel,
                        flags.get2(),
                        gravity,
                        colour));
    }

    @Provide
    public Arbitrary<Focus> focus() {
        return Arbitraries.oneOf(
                Arbitraries.of(Gravity.class),
                Arbitraries.of(Interest.class),
                Combinators.combine(decimal(0, 1), decimal(0, 1)).as(FocalPoint::new));
    }

    @Provide
    public Arbitrary<Crop> crop() {
        Arbitrary<Integer> far = whole(0, 100_000_000);
        Arbitrary<Integer> share = whole(1, 100);
        return Arbitraries.oneOf(
                Combinators.combine(far, far, side(), side()).as(Crop::at),
                Combinators.combine(focus(), side(), side())
                        .as((focus, width, height) -> Crop.at(focus, width, height)),
                Combinators.combine(share, share, focus())
                        .as((width, height, focus) -> new Crop(
                                width,
                                height,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.of(focus),
                                Unit.PERCENT)),
                Combinators.combine(share, share, share, share)
                        .as((width, height, x, y) -> new Crop(
                                width, height, OptionalInt.of(x), OptionalInt.of(y), Optional.empty(), Unit.PERCENT)));
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

    private Arbitrary<Colour> opaque() {
        return colour().map(c -> new Colour(c.red(), c.green(), c.blue(), 255));
    }

    @Provide
    public Arbitrary<Encoding> encoding() {
        Arbitrary<Integer> quality = whole(1, 100);
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(quality, flag, perhaps(100, 100_000_000)).as(Encoding.Jpeg::new),
                Combinators.combine(perhaps(0, 9), flag).as(Encoding.Png::new),
                Combinators.combine(quality, perhaps(0, 6), perhaps(100, 100_000_000))
                        .as((q, effort, bytes) -> new Encoding.WebP(q, false, effort, bytes)),
                perhaps(0, 6)
                        .map(effort -> new Encoding.WebP(Encoding.DEFAULT_QUALITY, true, effort, OptionalInt.empty())),
                Combinators.combine(quality, perhaps(0, 9), perhaps(100, 100_000_000))
                        .as(Encoding.Avif::new),
                Combinators.combine(perhaps(1, 100), perhaps(100, 100_000_000)).as(Encoding.Original::new),
                Combinators.combine(perhaps(1, 100), perhaps(100, 100_000_000)).as(Encoding.Auto::new),
                model(),
                Arbitraries.of(new Encoding.Gif(), new Encoding.Bmp(), new Encoding.Tiff(), new Encoding.Raw()));
    }

    private static Arbitrary<ModelEncoding> model() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(ModelFormat.class),
                        Arbitraries.strings().alpha().numeric().ofMinLength(0).ofMaxLength(31),
                        whole(ModelOrder.MIN_FACES, ModelOrder.MAX_FACES),
                        flag,
                        flag,
                        perhaps(1, 100),
                        flag)
                .as((format, name, faces, texture, base, depth, preview) -> new ModelEncoding(
                        new ModelOrder(
                                format,
                                "g" + name.toLowerCase(Locale.ROOT),
                                faces,
                                texture && format.hasColour(),
                                base,
                                depth),
                        preview));
    }

    private static Arbitrary<OptionalInt> perhaps(int min, int max) {
        return Arbitraries.oneOf(whole(min, max).map(OptionalInt::of), Arbitraries.just(OptionalInt.empty()));
    }

    private static Arbitrary<Integer> whole(int min, int max) {
        return Arbitraries.integers().between(min, max);
    }

    private static Arbitrary<Integer> side() {
        return Arbitraries.integers().between(1, Bounds.MAX_SIDE);
    }

    private static Arbitrary<Double> decimal(double min, double max) {
        return Arbitraries.doubles().between(min, max).ofScale(5);
    }
}
