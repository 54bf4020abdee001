package dev.pixelwright.adapters.vips;

import dev.pixelwright.adapters.vips.binding.Natives;
import java.util.Optional;

/** The libvips of this system, opened. There is one for the process, and so are its settings. */
public final class VipsLibrary {

    private VipsLibrary() {}

    /** What came of looking for it. */
    public record Search(Optional<VipsLibrary> library, String message) {}

    /**
     * Looks for libvips 8.14 or newer where the system keeps its libraries; an absence is said by name.
     *
     * @param threads that work on one picture, 1 to 256; with one, as many pictures as there are processors go on side by
     *     side without waiting for each other
     */
    public static Search find(int threads) {
        Optional<String> missing = Natives.missing();
        if (missing.isPresent()) {
            return new Search(Optional.empty(), "libvips 8.14 or newer was not found: " + missing.get());
        }
        Natives.threads(threads);
        return new Search(Optional.of(new VipsLibrary()), "libvips " + Natives.version() + " was found");
    }

    /** Its version, such as {@code 8.14.1}. */
    public String version() {
        return Natives.version();
    }

    /** Bytes of pixels that it holds at the moment, for all pictures in the making. */
    public long trackedBytes() {
        return Natives.trackedBytes();
    }

    /** How many pieces of memory these bytes are. */
    public int trackedPieces() {
        return Natives.trackedPieces();
    }
}
