package dev.pixelwright.core.failure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A failure read back from where it was stored: the same kind, code, message and arguments as the one that happened,
 * whichever version of the program wrote it.
 */
public record RecordedFailure(FailureKind kind, String code, String message, Map<String, String> arguments)
        implements Failure {

    private static final String FIELD = "field";

    public RecordedFailure {
        arguments = Map.copyOf(arguments);
    }

    /** What is worth keeping of {@code failure}. */
    public static RecordedFailure of(Failure failure) {
        Map<String, String> facts = new LinkedHashMap<>(failure.arguments());
        failure.field().ifPresent(field -> facts.put(FIELD, field));
        return new RecordedFailure(failure.kind(), failure.code(), failure.message(), facts);
    }

    @Override
    public Optional<String> field() {
        return Optional.ofNullable(arguments.get(FIELD));
    }
}
