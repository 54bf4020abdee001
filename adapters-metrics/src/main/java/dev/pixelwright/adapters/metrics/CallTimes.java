package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.failure.FailureException;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;

/** Times every call of a port, whoever stands behind it: how often it is asked, how long that takes, and how often it fails. */
final class CallTimes {

    static final String NAME = "port_call_duration_seconds";

    private static final String OK = "ok";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    private final Summary times;

    CallTimes(PrometheusRegistry registry) {
        this.times = Summary.builder()
                .name(NAME)
                .help("Calls of database, store, queue and the rest; refused is what the caller did wrong.")
                .unit(Unit.SECONDS)
                .labelNames("port", "call", "outcome")
                .register(registry);
    }

    /** The same port, timed. */
    <T> T of(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(port, behind, method, arguments)));
    }

    // What a proxy of the JDK gives for no arguments is null, and what a method throws comes out as it was thrown.
    private Object call(Class<?> port, Object behind, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(behind, arguments);
        }
        long begin = System.nanoTime();
        String outcome = OK;
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            Throwable thrown = Objects.requireNonNull(e.getCause());
            outcome = isTrouble(thrown) ? FAILED : REFUSED;
            throw thrown;
        } finally {
            times.labelValues(port.getSimpleName(), method.getName(), outcome)
                    .observe(Unit.nanosToSeconds(System.nanoTime() - begin));
        }
    }

    /** Whether it is to blame on who was called, and not on who called. */
    static boolean isTrouble(Throwable thrown) {
        return !(thrown instanceof FailureException refused)
                || refused.failure().kind().isTrouble();
    }
}
