package dev.pixelwright.app.log;

import dev.pixelwright.core.port.DiagnosticContext;
import java.util.Optional;
import org.slf4j.MDC;

/** What stands beside the lines of a thread, in SLF4J's own: {@code %X{key}} of a format, and {@code mdc} in JSON. */
public final class MdcDiagnosticContext implements DiagnosticContext {

    @Override
    public Scope enter(String key, String value) {
        Optional<String> before = Optional.ofNullable(MDC.get(key));
        MDC.put(key, value);
        return () -> before.ifPresentOrElse(old -> MDC.put(key, old), () -> MDC.remove(key));
    }
}
