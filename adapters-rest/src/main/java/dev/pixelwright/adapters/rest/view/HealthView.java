package dev.pixelwright.adapters.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * How the service is.
 *
 * @param status {@code healthy}, {@code degraded} when a component is down, or {@code stopping} when the process is about to end
 */
public record HealthView(String status, Map<String, Component> components) {

    /** The same of a process that is about to end. */
    public HealthView stopping() {
        return new HealthView("stopping", components);
    }

    /**
     * How one component is.
     *
     * @param status {@code up} or {@code down}
     * @param message why it is down
     */
    public record Component(
            String status,
            double latencyMs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String message) {}
}
