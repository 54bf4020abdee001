package dev.pixelwright.core.model;

import java.util.Optional;

/**
 * What one user has ordered of one generator elsewhere, in one currency.
 *
 * @param orders that were accepted, or of which nobody knows; each may have been billed
 * @param unclear those of them of which nobody knows, or does not yet
 * @param price of all orders, at what one was said to cost when it was placed; empty for those of which that was not said
 */
public record ModelCost(String generator, long orders, long unclear, Optional<Money> price) {}
