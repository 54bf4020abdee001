/** Puts something of one's own around ports, whoever stands behind them. */
@NullMarked
package dev.pixelwright.core.decorate;

import org.jspecify.annotations.NullMarked;
