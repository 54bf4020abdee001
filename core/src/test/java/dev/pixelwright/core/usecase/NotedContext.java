package dev.pixelwright.core.usecase;

import dev.pixelwright.core.port.DiagnosticContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells a test what stands beside the lines of the thread that asks. */
final class NotedContext implements DiagnosticContext {

    private final ThreadLocal<Map<String, String>> standing = ThreadLocal.withInitial(HashMap::new);

    /** The job that this thread works on. */
    Optional<String> job() {
        return Optional.ofNullable(standing.get().get(JOB_ID));
    }

    @Override
    public Scope enter(String key, String value) {
        Optional<String> before = Optional.ofNullable(standing.get().put(key, value));
        return () -> before.ifPresentOrElse(
                old -> standing.get().put(key, old), () -> standing.get().remove(key));
    }
}
