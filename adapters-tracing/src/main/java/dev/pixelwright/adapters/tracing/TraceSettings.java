package dev.pixelwright.adapters.tracing;

import java.net.URI;
import java.util.Map;

/**
 * Where spans go, and which.
 *
 * @param endpoint of a collector that speaks OTLP over HTTP, such as {@code http://collector:4318}; spans go to {@code /v1/traces}
 *     below it
 * @param headers sent with each message, such as a token; not shown by {@link #toString}
 * @param sampleRatio of the traces that begin here, how many are kept, 0 to 1; of others whoever began them has decided
 * @param service the name that spans come under
 * @param version of the program
 * @param instance which of the processes of that name this is
 */
public record TraceSettings(
        URI endpoint,
        Map<String, String> headers,
        double sampleRatio,
        String service,
        String version,
        String instance) {

    private static final int MOST_NAME = 100;

    public TraceSettings {
        headers = Map.copyOf(headers);
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        if (!web
                || endpoint.getHost() == null
                || endpoint.getRawQuery() != null
                || endpoint.getRawFragment() != null
                || endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException("endpoint must be http(s)://host[:port][/path], without a password");
        }
        if (!(sampleRatio >= 0 && sampleRatio <= 1)) {
            throw new IllegalArgumentException("sampleRatio must be 0 to 1, not " + sampleRatio);
        }
        if (service.isBlank() || service.length() > MOST_NAME) {
            throw new IllegalArgumentException("service must have 1 to " + MOST_NAME + " characters");
        }
    }

    /** Where the spans are sent. */
    String address() {
        String base = endpoint.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/v1/traces";
    }

    @Override
    public String toString() {
        return "TraceSettings[endpoint=" + endpoint + ", headers=" + headers.keySet() + ", sampleRatio=" + sampleRatio
                + ", service=" + service + ", version=" + version + ", instance=" + instance + "]";
    }
}
