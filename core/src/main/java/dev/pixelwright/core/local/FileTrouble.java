package dev.pixelwright.core.local;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.StorageFull;
import dev.pixelwright.core.failure.SystemFailure.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The one place where a file system's errors become failures. */
final class FileTrouble {

    // Java gives no error number, only the operating system's text: ENOSPC and EDQUOT on Linux and macOS, then Windows.
    private static final Set<String> FULL =
            Set.of("no space left on device", "disk quota exceeded", "not enough space on the disk");
    private static final long NO_ROOM_BYTES = 4096;

    private FileTrouble() {}

    /** What {@code error}, met under {@code folder}, means to a caller; the message names no path. */
    static FailureException of(IOException error, Path folder) {
        if (saysFull(error) || hasNoRoom(folder)) {
            return new StorageFull().toException(error);
        }
        return new StorageUnavailable(error.getClass().getSimpleName()).toException(error);
    }

    private static boolean saysFull(IOException error) {
        String text = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(text::contains);
    }

    // The text may be in the user's language, so the disk itself is asked as well.
    private static boolean hasNoRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
