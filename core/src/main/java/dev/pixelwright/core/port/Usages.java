package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UserId;

/** How much users keep, exact at the moment of the call. Any method may fail with {@code DatabaseUnavailable}. */
public interface Usages {

    /** All that a user keeps; nothing for one who is not known. Counts everything, so it takes longer the more there is. */
    Usage of(UserId owner);

    /** The bytes of the files that a user uploaded, without counting. */
    long imageBytes(UserId owner);
}
