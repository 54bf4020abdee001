package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.UnknownParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parameters of one step as typed values, and refuses by name what it cannot read. */
final class Arguments {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,10})?");

    private static final String FOCAL = "focal";

    private final NamedStep step;

    Arguments(NamedStep step, List<String> known) {
        this.step = step;
        for (String parameter : step.parameters().keySet()) {
            if (!known.contains(parameter)) {
                throw new UnknownParameter(step.name(), parameter).toException();
            }
        }
    }

    Optional<String> text(String parameter) {
        return Optional.ofNullable(step.parameters().get(parameter));
    }

    OptionalInt whole(String parameter) {
        Optional<String> text = text(parameter);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parseWhole(parameter, text.get()));
    }

    int requiredWhole(String parameter) {
        return whole(parameter).orElseThrow(() -> invalid(parameter, "given").toException());
    }

    private int parseWhole(String parameter, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw invalid(parameter, "a whole number").toException();
        }
        // Ten digits may exceed an int; the nearest int is then just as far out of every bound.
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(text)));
    }

    Optional<Double> decimal(String parameter) {
        return text(parameter).map(text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw invalid(parameter, "a number").toException();
            }
            return Double.valueOf(text);
        });
    }

    double requiredDecimal(String parameter) {
        return decimal(parameter).orElseThrow(() -> invalid(parameter, "given").toException());
    }

    boolean flag(String parameter) {
        return text(parameter)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw invalid(parameter, "true or false").toException();
                })
                .orElse(false);
    }

    <E extends Enum<E>> Optional<E> word(String parameter, Class<E> words) {
        return text(parameter)
                .map(text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> label(word).equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                invalid(parameter, "one of " + labels(words)).toException()));
    }

    Optional<Colour> colour(String parameter) {
        return text(parameter)
                .map(text -> Colour.parse(text)
                        .orElseThrow(() -> invalid(parameter, "a colour, rrggbb or rrggbbaa")
                                .toException()));
    }

    Colour requiredColour(String parameter) {
        return colour(parameter).orElseThrow(() -> invalid(parameter, "given").toException());
    }

    /** A compass point, {@code entropy} or {@code attention}, or a point of the picture by {@code fx} and {@code fy}. */
    Optional<Focus> focus() {
        boolean pointed = text("fx").isPresent() || text("fy").isPresent();
        String word = text("gravity").orElse(pointed ? FOCAL : "");
        if (word.equals(FOCAL)) {
            return Optional.of(new FocalPoint(requiredDecimal("fx"), requiredDecimal("fy")));
        }
        if (pointed) {
            throw invalid("gravity", FOCAL + ", where fx and fy are given").toException();
        }
        return word.isEmpty() ? Optional.empty() : Optional.of(named(word));
    }

    private Focus named(String word) {
        return Stream.of(Gravity.values(), Interest.values())
                .flatMap(Arrays::stream)
                .map(Focus.class::cast)
                .filter(focus -> focus.label().equals(word))
                .findFirst()
                .orElseThrow(() -> invalid(
                                "gravity",
                                "one of " + labels(Gravity.class) + ", " + labels(Interest.class) + ", " + FOCAL)
                        .toException());
    }

    static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String labels(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Arguments::label).collect(Collectors.joining(", "));
    }

    InvalidParameter invalid(String parameter, String bound) {
        return new InvalidParameter(step.name(), parameter, bound);
    }
}
