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
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Mirror;
import dev.pixelwright.core.transform.geometry.Rotate;
import dev.pixelwright.core.transform.geometry.Round;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every word that can begin a step, with its parameters and how to read them: the grammar as a list. */
final class Vocabulary {

    private static final Map<String, Word<Operation>> OPERATIONS = byName(List.of(
            new Word<>(
                    "resize",
                    List.of(
                            "width",
                            "height",
                            "unit",
                            "dpr",
                            "fit",
                            "enlarge",
                            "kernel",
                            "linear",
                            "gravity",
                            "fx",
                            "fy",
                            "background"),
                    GeometryWords::resize),
            new Word<>(
                    "crop", List.of("width", "height", "x", "y", "unit", "gravity", "fx", "fy"), GeometryWords::crop),
            new Word<>("trim", List.of("threshold"), GeometryWords::trim),
            new Word<>("pad", List.of("all", "top", "right", "bottom", "left", "background"), GeometryWords::pad),
            new Word<>("extend", List.of("width", "height", "gravity", "background"), GeometryWords::extend),
            new Word<>("round", List.of("radius"), a -> new Round(a.requiredWhole("radius"))),
            new Word<>(
                    "rotate",
                    List.of("angle", "background"),
                    a -> new Rotate(
                            a.requiredDecimal("angle"), a.colour("background").orElse(Colour.TRANSPARENT))),
            new Word<>("flip", List.of(), a -> new Flip()),
            new Word<>("mirror", List.of(), a -> new Mirror()),
            new Word<>("grayscale", List.of(), a -> new Grayscale()),
            new Word<>("sepia", List.of(), a -> new Sepia()),
            new Word<>("hue", List.of("angle"), a -> new Hue(a.requiredDecimal("angle"))),
            new Word<>("gamma", List.of("gamma"), a -> new Gamma(a.requiredDecimal("gamma"))),
            new Word<>("invert", List.of(), a -> new Invert()),
            new Word<>(
                    "tint",
                    List.of("colour", "amount"),
                    a -> new Tint(
                            a.requiredColour("colour"), a.decimal("amount").orElse(Tint.DEFAULT_AMOUNT))),
            new Word<>("brightness", List.of("amount"), a -> new Brightness(a.requiredDecimal("amount"))),
            new Word<>("contrast", List.of("amount"), a -> new Contrast(a.requiredDecimal("amount"))),
            new Word<>("saturation", List.of("amount"), a -> new Saturation(a.requiredDecimal("amount"))),
            new Word<>(
                    "flatten",
                    List.of("background"),
                    a -> new Flatten(a.colour("background").orElse(Colour.WHITE))),
            new Word<>("blur", List.of("sigma"), a -> new Blur(a.requiredDecimal("sigma"))),
            new Word<>(
                    "sharpen",
                    List.of("sigma", "amount"),
                    a -> new Sharpen(
                            a.decimal("sigma").orElse(Sharpen.DEFAULT_SIGMA),
                            a.decimal("amount").orElse(Sharpen.DEFAULT_AMOUNT))),
            new Word<>("pixelate", List.of("block"), a -> new Pixelate(a.requiredWhole("block"))),
            new Word<>(
                    "watermark",
                    List.of("text", "size", "colour", "image", "scale", "gravity", "x", "y", "opacity", "tile"),
                    WatermarkWords::read)));

    private static final Map<String, Word<Encoding>> ENCODINGS = byName(List.of(
            new Word<>("jpeg", List.of("q", "progressive", "bytes"), EncodingWords::jpeg),
            new Word<>("png", List.of("level", "palette"), EncodingWords::png),
            new Word<>("gif", List.of(), a -> new Encoding.Gif()),
            new Word<>("webp", List.of("q", "lossless", "effort", "bytes"), EncodingWords::webp),
            new Word<>("avif", List.of("q", "effort", "bytes"), EncodingWords::avif),
            new Word<>("bmp", List.of(), a -> new Encoding.Bmp()),
            new Word<>("tiff", List.of(), a -> new Encoding.Tiff()),
            new Word<>("original", List.of("q", "bytes"), a -> new Encoding.Original(a.whole("q"), a.whole("bytes"))),
            new Word<>("auto", List.of("q", "bytes"), a -> new Encoding.Auto(a.whole("q"), a.whole("bytes"))),
            new Word<>("raw", List.of(), a -> new Encoding.Raw()),
            model(ModelFormat.GLB),
            model(ModelFormat.OBJ),
            model(ModelFormat.STL),
            model(ModelFormat.PLY)));

    private Vocabulary() {}

    /** The operation {@code step} stands for; empty when no operation has its name. */
    static Optional<Operation> operation(NamedStep step) {
        return Optional.ofNullable(OPERATIONS.get(step.name())).map(word -> word.read(step));
    }

    /** The encoding {@code step} stands for; empty when no encoding has its name. */
    static Optional<Encoding> encoding(NamedStep step) {
        return Optional.ofNullable(ENCODINGS.get(step.name())).map(word -> word.read(step));
    }

    /** The parameter that may be written without its name, the first one. */
    static Optional<String> unnamedParameter(String step) {
        if (step.equals(Presets.STEP)) {
            return Optional.of(Presets.NAME);
        }
        return Optional.ofNullable(OPERATIONS.get(step))
                .flatMap(word -> word.parameters().stream().findFirst());
    }

    private static Word<Encoding> model(ModelFormat format) {
        return new Word<>(
                format.label(),
                List.of("by", "faces", "texture", "base", "depth", "preview"),
                a -> EncodingWords.model(format, a));
    }

    private static <T> Map<String, Word<T>> byName(List<Word<T>> words) {
        return words.stream().collect(Collectors.toUnmodifiableMap(Word::name, Function.identity()));
    }

    private record Word<T>(String name, List<String> parameters, Function<Arguments, T> reader) {

        T read(NamedStep step) {
            return reader.apply(new Arguments(step, parameters));
        }
    }
}
