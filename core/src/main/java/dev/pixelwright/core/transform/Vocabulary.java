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
                    List.of("width", "height", "fit", "enlarge", "kernel", "gravity", "background"),
                    Vocabulary::resize),
            new Word<>("crop", List.of("width", "height", "x", "y", "gravity"), Vocabulary::crop),
            new Word<>(
                    "rotate",
                    List.of("angle", "background"),
                    a -> new Rotate(
                            a.requiredDecimal("angle"), a.colour("background").orElse(Colour.TRANSPARENT))),
            new Word<>("flip", List.of(), a -> new Flip()),
            new Word<>("mirror", List.of(), a -> new Mirror()),
            new Word<>("grayscale", List.of(), a -> new Grayscale()),
            new Word<>("sepia", List.of(), a -> new Sepia()),
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
                            a.decimal("amount").orElse(Sharpen.DEFAULT_AMOUNT)))));

    private static final Map<String, Word<Encoding>> ENCODINGS = byName(List.of(
            new Word<>("jpeg", List.of("q"), a -> new Encoding.Jpeg(quality(a))),
            new Word<>("png", List.of(), a -> new Encoding.Png()),
            new Word<>("gif", List.of(), a -> new Encoding.Gif()),
            new Word<>("webp", List.of("q"), a -> new Encoding.WebP(quality(a))),
            new Word<>("bmp", List.of(), a -> new Encoding.Bmp()),
            new Word<>("tiff", List.of(), a -> new Encoding.Tiff()),
            new Word<>("original", List.of("q"), a -> new Encoding.Original(a.whole("q"))),
            new Word<>("raw", List.of(), a -> new Encoding.Raw())));

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
        return Optional.ofNullable(OPERATIONS.get(step))
                .flatMap(word -> word.parameters().stream().findFirst());
    }

    private static Resize resize(Arguments a) {
        return new Resize(
                a.whole("width"),
                a.whole("height"),
                a.word("fit", Fit.class).orElse(Fit.INSIDE),
                a.flag("enlarge"),
                a.word("kernel", Kernel.class).orElse(Kernel.LANCZOS3),
                a.word("gravity", Gravity.class).orElse(Gravity.CENTER),
                a.colour("background").orElse(Colour.TRANSPARENT));
    }

    private static Crop crop(Arguments a) {
        Optional<Gravity> gravity = a.word("gravity", Gravity.class);
        boolean placed = a.text("x").isPresent() || a.text("y").isPresent();
        return new Crop(
                a.requiredWhole("width"),
                a.requiredWhole("height"),
                a.whole("x"),
                a.whole("y"),
                placed ? gravity : Optional.of(gravity.orElse(Gravity.CENTER)));
    }

    private static int quality(Arguments a) {
        return a.whole("q").orElse(Encoding.DEFAULT_QUALITY);
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
