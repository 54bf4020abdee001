package dev.pixelwright.adapters.sandbox.protocol;

import java.util.Arrays;
import java.util.Optional;

/** What a frame says, and how long it may be. On the wire it is a letter. */
public enum FrameType {
    /** From the child, once: who it is and what its engine can do. */
    HELLO('H', 16 * 1024),
    /** To the child: what to make beside what is requested next, of the same source. */
    MORE('M', 32 * 1024),
    /** To the child: what to make. */
    REQUEST('Q', 32 * 1024),
    /** To the child: the next bytes of the source. */
    SOURCE('S', Frame.PIECE),
    /** To the child: the source is there. */
    SOURCE_END('E', 0),
    /** From the child: it is alive, whatever its engine does. */
    HEARTBEAT('B', 0),
    /** From the child: what follows is of this one of several results, in one byte; 0 is what was requested, and where each answer begins. */
    PART('T', 1),
    /** From the child: a percentage, in one byte. */
    PROGRESS('P', 1),
    /** From the child: the name of the engine that draws. */
    ENGINE('N', 100),
    /** From the child: the next bytes of the result. */
    RESULT('R', Frame.PIECE),
    /** From the child, last of a result: it is there. */
    DONE('D', 0),
    /** From the child, last of a result: why there is none. */
    FAILURE('F', 8 * 1024);

    private final char letter;
    private final int maxBytes;

    FrameType(char letter, int maxBytes) {
        this.letter = letter;
        this.maxBytes = maxBytes;
    }

    static Optional<FrameType> of(byte letter) {
        return Arrays.stream(values()).filter(type -> type.letter == letter).findFirst();
    }

    byte letter() {
        return (byte) letter;
    }

    int maxBytes() {
        return maxBytes;
    }
}
