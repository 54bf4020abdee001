package dev.pixelwright.app.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a scout is to do. It crosses in the place of a picture. */
enum ScoutOrder {
    /** Look around, and tell. */
    LOOK,
    /** Get no further. */
    HANG,
    /** Take memory beside the heap, and never enough. */
    EAT;

    /** The order, with the port at which the parent listens, and the parent's process id. */
    byte[] toBytes(int port, long parent) {
        return (name().toLowerCase(Locale.ROOT) + " " + port + " " + parent).getBytes(StandardCharsets.US_ASCII);
    }
}
