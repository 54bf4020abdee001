package dev.pixelwright.core.account;

import java.time.Duration;
import java.time.Instant;

/**
 * What has been made for one user in the present hour.
 *
 * @param begin of the hour, in UTC
 * @param pixels of the sources of what was made
 * @param left until the next hour begins, above zero
 */
public record PixelHour(Instant begin, long pixels, Duration left) {}
