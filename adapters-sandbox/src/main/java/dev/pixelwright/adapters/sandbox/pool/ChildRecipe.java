package dev.pixelwright.adapters.sandbox.pool;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a child is started.
 *
 * @param environment all of its environment
 * @param folder in which each child gets a folder of its own
 */
public record ChildRecipe(ChildCommand command, Confinement confinement, Map<String, String> environment, Path folder) {

    public ChildRecipe {
        environment = Map.copyOf(environment);
    }
}
