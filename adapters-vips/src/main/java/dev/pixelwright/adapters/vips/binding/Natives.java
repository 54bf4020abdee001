package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the libraries, once for the process. libvips is told at once to refuse its loaders that are not meant for bytes
 * from outside, and to remember no results.
 */
public final class Natives {

    /** 8.13 is the first that can refuse loaders, 8.14 the oldest that is tested. */
    private static final int MAJOR = 8;

    private static final int MINOR = 14;
    private static final List<String> VIPS = List.of("vips", "libvips.so.42", "libvips.42.dylib", "libvips-42.dll");
    private static final List<String> GOBJECT =
            List.of("gobject-2.0", "libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll");
    private static final Map<String, Object> OPTIONS =
            Map.of(Library.OPTION_FUNCTION_MAPPER, (FunctionMapper) (library, method) -> inC(method.getName()));

    private static final Optional<String> MISSING = open();

    private Natives() {}

    /** Why libvips cannot be used, as the end of a sentence; empty when it can. */
    public static Optional<String> missing() {
        return MISSING;
    }

    private static Optional<String> open() {
        try {
            Native.register(GObject.class, first(GOBJECT));
            Native.register(Vips.class, first(VIPS));
            if (Vips.vipsVersion(0) != MAJOR || Vips.vipsVersion(1) < MINOR) {
                return Optional.of("version " + version() + " is there");
            }
            // It would print its warnings to our console, of every damaged file.
            GObject.gSetenv("VIPS_WARNING", "1", 0);
            if (Vips.vipsInit("pixelwright") != 0) {
                return Optional.of("it does not start: " + VipsException.takeMessage());
            }
            Vips.vipsBlockUntrustedSet(1);
            Vips.vipsCacheSetMax(0);
            return Optional.empty();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of(message.trim());
        }
    }

    private static NativeLibrary first(List<String> names) {
        List<UnsatisfiedLinkError> refusals = new ArrayList<>();
        for (String name : names) {
            try {
                return NativeLibrary.getInstance(name, OPTIONS);
            } catch (UnsatisfiedLinkError e) {
                refusals.add(e);
            }
        }
        throw refusals.get(0);
    }

    // gObjectUnref is g_object_unref.
    private static String inC(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The version that is there, such as {@code 8.14.1}. */
    public static String version() {
        return Vips.vipsVersion(0) + "." + Vips.vipsVersion(1) + "." + Vips.vipsVersion(2);
    }

    /** Sets how many threads work on one picture. */
    public static void threads(int count) {
        Vips.vipsConcurrencySet(count);
    }

    /** Whether this build of libvips has an operation of this name. */
    public static boolean has(String operation) {
        return Vips.vipsTypeFind("VipsOperation", operation) != 0;
    }

    /** Bytes of pixels that libvips holds at the moment. */
    public static long trackedBytes() {
        return Vips.vipsTrackedGetMem();
    }

    /** How many pieces of memory these bytes are. */
    public static int trackedPieces() {
        return Vips.vipsTrackedGetAllocs();
    }
}
