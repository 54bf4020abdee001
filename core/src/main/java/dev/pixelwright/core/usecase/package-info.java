/** What a user of the platform can do, one class per intention. */
@NullMarked
package dev.pixelwright.core.usecase;

import org.jspecify.annotations.NullMarked;
