package dev.pixelwright.core.transform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step as it is written down, before or after it has a type: a name and named parameters. Text and JSON meet here, so
 * that both obey one set of rules.
 */
public record NamedStep(String name, Map<String, String> parameters) {

    public NamedStep {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A step without parameters. */
    public NamedStep(String name) {
        this(name, Map.of());
    }
}
