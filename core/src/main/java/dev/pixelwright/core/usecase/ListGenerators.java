package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.ModelFailure.UnknownGenerator;
import dev.pixelwright.core.model.KnownGenerator;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.core.port.ModelRuns;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows which generators of models this installation has. */
public final class ListGenerators {

    private final Map<String, ModelGenerator> generators = new LinkedHashMap<>();

    /** Over these, of which no two have one name, and whose work for jobs is noted in {@code runs}. */
    public ListGenerators(List<ModelGenerator> generators, ModelRuns runs) {
        for (ModelGenerator generator : generators) {
            String name = generator.profile().name();
            if (this.generators.put(name, new NotedGenerator(generator, runs)) != null) {
                throw new IllegalArgumentException("Two generators have the name " + name);
            }
        }
    }

    /** All of them, the preferred one first, and why those cannot be used that cannot. */
    public List<KnownGenerator> execute() {
        return generators.values().stream()
                .map(generator -> new KnownGenerator(generator.profile(), generator.obstacle()))
                .toList();
    }

    /** The generator of this name, usable or not. */
    Optional<ModelGenerator> find(String name) {
        return Optional.ofNullable(generators.get(name));
    }

    private UnknownGenerator unknown(String name) {
        return new UnknownGenerator(name, generators.isEmpty() ? "none" : String.join(", ", generators.keySet()));
    }

    /** The generator that makes what is ordered, or a refusal by name as a {@code FailureException}. */
    ModelGenerator require(ModelOrder order) {
        ModelGenerator generator = find(order.generator())
                .orElseThrow(() -> unknown(order.generator()).toException());
        generator.profile().require(order);
        generator.obstacle().ifPresent(obstacle -> {
            throw obstacle.toException();
        });
        return generator;
    }
}
