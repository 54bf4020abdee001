package dev.pixelwright.adapters.sandbox.pool;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which protections hold on this system.
 *
 * @param held those that do
 */
public record Protections(Set<Protection> held) {

    public Protections {
        held = Set.copyOf(held);
    }

    /** Those that this system does not permit. */
    public Set<Protection> missing() {
        EnumSet<Protection> missing = EnumSet.allOf(Protection.class);
        missing.removeAll(held);
        return missing;
    }

    /** For people: {@code process environment folder memory; missing: network}. */
    @Override
    public String toString() {
        return words(held) + (missing().isEmpty() ? "" : "; missing: " + words(missing()));
    }

    private static String words(Collection<Protection> some) {
        return some.stream()
                .sorted()
                .map(protection -> protection.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
