package dev.pixelwright.adapters.rest.view;

import java.util.Optional;

/**
 * The answer to an ordered transformation.
 *
 * @param derivative what was ordered, if it is there already
 */
public record AcceptedView(
        String message, String jobId, String statusUrl, String eventsUrl, Optional<DerivativeView> derivative) {}
