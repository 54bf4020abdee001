package dev.pixelwright.core.blob;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.SystemFailure;
import java.io.IOException;
import java.util.Locale;

/** Tells a full disk from any other trouble with files; the JDK has no type for it, only the system's words. */
public final class DiskFailures {

    private DiskFailures() {}

    /** {@code StorageFull} when {@code e} says that no space is left or a quota is used up, else {@code StorageUnavailable}. */
    public static Failure of(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = words.contains("no space left")
                || words.contains("quota exceeded")
                || words.contains("not enough space");
        return full ? new SystemFailure.StorageFull() : new SystemFailure.StorageUnavailable("a file cannot be used");
    }
}
