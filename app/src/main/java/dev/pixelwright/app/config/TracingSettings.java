package dev.pixelwright.app.config;

import dev.pixelwright.adapters.tracing.TraceSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The key {@code tracing}: whether it is shown where the time of requests and jobs goes, and to whom.
 *
 * @param endpoint of a collector that speaks OTLP over HTTP, such as {@code http://collector:4318}; nothing is shown if it is left out
 *     or empty, as a variable without a value leaves it
 * @param headers sent to the collector, such as a token; its values are not printed
 * @param sampleRatio of the traces that begin here, how many are kept, 0 to 1; of a trace that a caller began the caller has decided
 * @param service the name under which spans come
 */
public record TracingSettings(Optional<URI> endpoint, Map<String, String> headers, double sampleRatio, String service) {

    public TracingSettings {
        endpoint = endpoint.filter(collector -> !collector.toString().isEmpty());
        headers = Map.copyOf(headers);
        // The bounds hold for who switches it on later, too.
        settings(endpoint.orElse(URI.create("http://localhost")), headers, sampleRatio, service, "", "");
    }

    /** The same as the adapter knows it, for this process; empty if nothing is to be shown. */
    public Optional<TraceSettings> toTraceSettings(String version, String instance) {
        return endpoint.map(collector -> settings(collector, headers, sampleRatio, service, version, instance));
    }

    private static TraceSettings settings(
            URI collector,
            Map<String, String> headers,
            double sampleRatio,
            String service,
            String version,
            String instance) {
        return Check.under(
                "tracing", () -> new TraceSettings(collector, headers, sampleRatio, service, version, instance));
    }

    @Override
    public String toString() {
        return "TracingSettings[endpoint=" + endpoint + ", headers=" + new TreeSet<>(headers.keySet())
                + ", sampleRatio=" + sampleRatio + ", service=" + service + "]";
    }
}
