package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.decorate.CallWatch;
import dev.pixelwright.core.failure.FailureException;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Optional;

/** Times every call of a port, whoever stands behind it: how often it is asked, how long that takes, and how often it fails. */
final class CallTimes implements CallWatch {

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

    @Override
    public Ending begun(String port, String call) {
        long begin = System.nanoTime();
        return thrown ->
                times.labelValues(port, call, outcome(thrown)).observe(Unit.nanosToSeconds(System.nanoTime() - begin));
    }

    private static String outcome(Optional<Throwable> thrown) {
        return thrown.map(what -> isTrouble(what) ? FAILED : REFUSED).orElse(OK);
    }

    /** Whether it is to blame on who was called, and not on who called. */
    static boolean isTrouble(Throwable thrown) {
        return !(thrown instanceof FailureException refused)
                || refused.failure().kind().isTrouble();
    }
}
