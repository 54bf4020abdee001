package dev.pixelwright.core.work;

import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How one kind of leftovers is removed, and how it is counted.
 *
 * @param removal removes them, and tells how many there were
 * @param count tells how many {@code removal} would remove now, and changes nothing
 */
public record Chore(Leftover leftover, IntSupplier removal, LongSupplier count) {}
