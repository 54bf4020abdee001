package dev.pixelwright.adapters.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;

/** Times requests by method, route and status. A route is a template such as {@code /images/{id}}, so that there are few. */
final class RequestMeter {

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS = 1e9;

    private final Histogram times;

    RequestMeter(PrometheusRegistry registry) {
        this.times = Histogram.builder()
                .name("http_request_duration_seconds")
                .help("Requests, from their headers to the end of the answer.")
                .unit(Unit.SECONDS)
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
    }

    void took(String method, String route, int status, Duration duration) {
        times.labelValues(method, route, Integer.toString(status)).observe(duration.toNanos() / NANOS);
    }
}
