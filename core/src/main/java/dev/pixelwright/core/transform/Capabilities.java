package dev.pixelwright.core.transform;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.transform.geometry.Trim;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an engine can do, as a value; or what several engines can do, one of which does the whole of a plan.
 *
 * @param engine its name
 * @param reads formats it decodes
 * @param writes formats it encodes
 * @param animates formats whose further pages it keeps
 * @param operations names of the operations it performs
 * @param choices what each of several engines can do, the preferred one first; none if this is one engine
 */
public record Capabilities(
        String engine,
        Set<ImageFormat> reads,
        Set<ImageFormat> writes,
        Set<ImageFormat> animates,
        Set<String> operations,
        List<Capabilities> choices) {

    public Capabilities {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        animates = Set.copyOf(animates);
        operations = Set.copyOf(operations);
        choices = List.copyOf(choices);
    }

    /** Of one engine. */
    public Capabilities(
            String engine,
            Set<ImageFormat> reads,
            Set<ImageFormat> writes,
            Set<ImageFormat> animates,
            Set<String> operations) {
        this(engine, reads, writes, animates, operations, List.of());
    }

    /** Of several engines, the preferred one first: whatever one of them can do. */
    public static Capabilities ofAny(List<Capabilities> engines) {
        if (engines.size() == 1) {
            return engines.get(0);
        }
        return new Capabilities(
                engines.stream().map(Capabilities::engine).collect(Collectors.joining(", ")),
                union(engines, Capabilities::reads),
                union(engines, Capabilities::writes),
                union(engines, Capabilities::animates),
                union(engines, Capabilities::operations),
                engines);
    }

    private static <T> Set<T> union(List<Capabilities> engines, Function<Capabilities, Set<T>> part) {
        Set<T> union = new HashSet<>();
        engines.forEach(engine -> union.addAll(part.apply(engine)));
        return union;
    }

    /** Those of each engine by itself, the preferred one first. */
    public List<Capabilities> engines() {
        return choices.isEmpty() ? List.of(this) : choices;
    }

    /** Whether one engine can follow {@code plan} from its beginning to its end. */
    public boolean canFollow(Plan plan) {
        Optional<ImageFormat> target = plan.encoding().format();
        return reads.contains(plan.source().format())
                && target.map(writes::contains).orElse(true)
                && keepsPages(plan.source(), target)
                && plan.steps().stream().map(Step::operation).allMatch(this::performs);
    }

    /** Whether no page of {@code source} is lost on the way to {@code target}. */
    boolean keepsPages(ImageInfo source, Optional<ImageFormat> target) {
        return source.pages() == 1
                || (animates.contains(source.format())
                        && target.map(animates::contains).orElse(false));
    }

    /** The same with the operations that are settled before an engine meets them. */
    public Capabilities withSettled() {
        Set<String> all = new HashSet<>(operations);
        all.add(Trim.NAME);
        return new Capabilities(
                engine,
                reads,
                writes,
                animates,
                all,
                choices.stream().map(Capabilities::withSettled).toList());
    }

    /** Whether it performs {@code operation}, or never meets it because it is settled before. */
    boolean performs(Operation operation) {
        return !operation.isForEngines() || operations.contains(operation.name());
    }
}
