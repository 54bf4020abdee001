package dev.pixelwright.adapters.sandbox;

import java.util.List;

/** What {@link TroubledEngine} can be asked for: by the width of the result, so that it crosses in an ordinary plan. */
enum Trouble {
    NONE,
    SPIN,
    SPIN_WITH_PROGRESS,
    HALT,
    ABORT,
    STOP,
    EAT_HEAP,
    EAT_NATIVE_MEMORY,
    CHATTER,
    NONSENSE,
    NAMELESS,
    LARGE_FRAME,
    CUT_FRAME,
    ENDLESS_RESULT,
    REFUSE,
    BREAK,
    FAIL_TO_READ,
    TELL_ENVIRONMENT,
    TELL_NETWORK,
    LEAVE_A_CHILD;

    /** A transformation that asks for it. */
    String text() {
        return "crop:" + (List.of(values()).indexOf(this) + 1) + "x1/png";
    }

    static Trouble of(int width) {
        return values()[width - 1];
    }
}
