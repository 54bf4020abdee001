package dev.pixelwright.core.transform;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.PresetFailure.NestedPreset;
import dev.pixelwright.core.failure.PresetFailure.PresetsOnly;
import dev.pixelwright.core.failure.PresetFailure.UnknownPreset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Transformations that have names: those of the installation, and beside them perhaps those of one user. In the text form
 * {@code preset:thumb} is a step, which stands for the steps of its preset; nothing of the name is left in the canonical
 * text, so that a derivative is the same by whichever name it was ordered.
 */
public final class Presets {

    /** How many there may be. */
    public static final int MAX = 100;

    /** How many of them may be made of every image. */
    public static final int MAX_EAGER = 20;

    /** There are none, and whatever is understood may be ordered. */
    public static final Presets NONE = new Presets(Map.of(), false);

    /** The step that names one. */
    static final String STEP = "preset";

    /** Its parameter. */
    static final String NAME = "name";

    /** What a preset itself may name: none. Who does it all the same is told so. */
    public static final Presets WITHIN_A_PRESET = NONE.beside(name -> {
        throw new NestedPreset(StepText.printable(name)).toException();
    });

    private final Map<String, List<NamedStep>> steps;
    private final Map<String, Transformation> meanings;
    private final Set<Transformation> permitted;
    private final boolean only;
    private final List<Transformation> eager;
    private final Function<String, Optional<Transformation>> others;

    private Presets(Presets same, List<Transformation> eager, Function<String, Optional<Transformation>> others) {
        this.steps = same.steps;
        this.meanings = same.meanings;
        this.permitted = same.permitted;
        this.only = same.only;
        this.eager = List.copyOf(eager);
        this.others = others;
    }

    private Presets(Map<String, String> texts, boolean only) {
        Map<String, List<NamedStep>> read = new TreeMap<>();
        Map<String, Transformation> meant = new TreeMap<>();
        texts.forEach((name, text) -> {
            meant.put(name, meaning(name, text));
            read.put(name, named(text));
        });
        this.steps = Collections.unmodifiableMap(read);
        this.meanings = Collections.unmodifiableMap(meant);
        this.permitted = meant.values().stream().flatMap(Presets::forms).collect(Collectors.toUnmodifiableSet());
        this.only = only;
        this.eager = List.of();
        this.others = name -> Optional.empty();
    }

    /**
     * The same, of which some are to be made of every image as soon as it is there.
     *
     * @param names of these, at most {@link #MAX_EAGER}
     * @throws IllegalArgumentException that says which is none
     */
    public Presets eagerly(List<String> names) {
        if (names.size() > MAX_EAGER) {
            throw new IllegalArgumentException(
                    "eagerPresets has " + names.size() + " entries; at most " + MAX_EAGER + " are made");
        }
        return new Presets(this, names.stream().map(this::preset).distinct().toList(), others);
    }

    /**
     * The same, and for a name that is none of them what {@code more} has, such as a user's own. It is asked when such a name
     * is read, and not before. Where nothing else than these may be ordered, that stays so.
     */
    public Presets beside(Function<String, Optional<Transformation>> more) {
        return new Presets(this, eager, more);
    }

    private Transformation preset(String name) {
        Transformation meaning = meanings.get(name);
        if (meaning == null) {
            throw new IllegalArgumentException(
                    "eagerPresets names " + StepText.printable(name) + ", which is not in presets");
        }
        return meaning;
    }

    /** Those that are to be made of every image as soon as it is there. */
    public List<Transformation> eager() {
        return eager;
    }

    /** A preset, and where it leaves the format open, what it comes to for who looks. */
    private static Stream<Transformation> forms(Transformation preset) {
        return Stream.concat(
                Stream.of(preset),
                AutoFormat.choices(preset.encoding()).stream().map(preset::with));
    }

    /**
     * Reads them.
     *
     * @param texts by name, which is 1 to 32 letters, digits, dashes and underscores and begins with a letter; at most
     *     {@link #MAX}, and none that names another
     * @param only whether nothing else may be ordered; there is at least one then
     * @throws IllegalArgumentException that says which is wrong, and why
     */
    public static Presets of(Map<String, String> texts, boolean only) {
        if (texts.size() > MAX) {
            throw new IllegalArgumentException(
                    "presets has " + texts.size() + " entries; at most " + MAX + " are kept");
        }
        if (only && texts.isEmpty()) {
            throw new IllegalArgumentException("presetsOnly needs at least one entry in presets");
        }
        return new Presets(texts, only);
    }

    /** What each of them means, in the order of their names. */
    public Map<String, Transformation> meanings() {
        return meanings;
    }

    /** Whether nothing else may be ordered. */
    public boolean only() {
        return only;
    }

    /**
     * Refuses what means anything else than one of them, as {@code PresetsOnly}, where nothing else may be ordered. One in
     * the format {@code auto} means itself in each format that {@code auto} can come to.
     */
    public void require(Transformation ordered) {
        if (only && !permitted.contains(ordered)) {
            throw new PresetsOnly().toException();
        }
    }

    /** The steps that {@code step} stands for, which names a preset. */
    List<NamedStep> steps(NamedStep step) {
        Arguments arguments = new Arguments(step, List.of(NAME));
        String name = arguments
                .text(NAME)
                .orElseThrow(() -> arguments.invalid(NAME, "given").toException());
        return Optional.ofNullable(steps.get(name))
                .or(() -> others.apply(name).map(Presets::said))
                .orElseThrow(() -> new UnknownPreset(StepText.printable(name)).toException());
    }

    // The canonical text names the encoding also where nobody asked for one, and would contradict one that is asked
    // for.
    private static List<NamedStep> said(Transformation meaning) {
        NamedStep unsaid = new NamedStep(new Encoding.Original(OptionalInt.empty()).name());
        return TransformationSyntax.steps(meaning).stream()
                .filter(step -> !step.equals(unsaid))
                .toList();
    }

    private static Transformation meaning(String name, String text) {
        if (!PresetName.isOne(name)) {
            throw new IllegalArgumentException("presets." + StepText.printable(name)
                    + " must be named by 1 to 32 letters, digits, dashes and underscores, a letter first");
        }
        try {
            if (named(text).stream().anyMatch(step -> step.name().equals(STEP))) {
                throw new IllegalArgumentException("presets." + name + " names another preset");
            }
            return TransformationSyntax.parse(text);
        } catch (FailureException e) {
            // The message has all there is to say; who is told of a cause takes it for the whole.
            throw new IllegalArgumentException(
                    "presets." + name + " is wrong: " + e.failure().message());
        }
    }

    private static List<NamedStep> named(String text) {
        return Stream.of(text.split("/", -1)).map(StepText::parse).toList();
    }
}
