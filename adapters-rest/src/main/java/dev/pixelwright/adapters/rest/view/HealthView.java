package dev.pixelwright.adapters.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * How the service is.
 *
 * @param status {@code healthy}, or {@code degraded} when a component is down
 */
public record HealthView(String status, Map<String, Component> components) {

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
