package dev.pixelwright.core.failure;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the components of a failure record by name, so that no record has to list them twice. */
final class FailureArguments {

    private FailureArguments() {}

    static Map<String, String> of(Failure failure) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (RecordComponent component : failure.getClass().getRecordComponents()) {
            try {
                arguments.put(
                        component.getName(),
                        String.valueOf(component.getAccessor().invoke(failure)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A failure must be a public record: " + failure.getClass(), e);
            }
        }
        return arguments;
    }
}
