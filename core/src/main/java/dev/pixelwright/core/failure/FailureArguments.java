package dev.pixelwright.core.failure;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the components of a failure record by name, so that no record has to list them twice. */
final class FailureArguments {

    private FailureArguments() {}

    static Map<String, String> of(Failure failure) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (RecordComponent component : failure.getClass().getRecordComponents()) {
            try {
                arguments.put(component.getName(), text(component.getAccessor().invoke(failure)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A failure must be a public record: " + failure.getClass(), e);
            }
        }
        return arguments;
    }

    // A catalogue speaks of seconds; nobody reads PT15M.
    private static String text(Object fact) {
        return fact instanceof Duration duration ? Long.toString(duration.toSeconds()) : String.valueOf(fact);
    }
}
