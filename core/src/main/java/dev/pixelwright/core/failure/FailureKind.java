package dev.pixelwright.core.failure;

/**
 * The family of a failure. A transport maps a kind to its own status once, and the retry policy decides by it, so that
 * neither needs to know each failure.
 */
public enum FailureKind {
    /** The request can never succeed as it stands. */
    INVALID,
    /** Nobody, or somebody who could not prove it, asked. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** The thing does not exist, or not for this caller. */
    NOT_FOUND,
    /** The thing exists in a state that rules the request out. */
    CONFLICT,
    /** The format or feature is not offered here. */
    UNSUPPORTED,
    /** More bytes than this installation takes. */
    TOO_LARGE,
    /** A quota or rate is used up; later may work. */
    LIMITED,
    /** A part we depend on does not answer; later will work. */
    UNAVAILABLE,
    /** A defect or a crash on our side. */
    INTERNAL;

    /** Whether those who run the installation should look at it: nobody who asked has done anything wrong. */
    public boolean isTrouble() {
        return switch (this) {
            case UNAVAILABLE, INTERNAL -> true;
            case INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, UNSUPPORTED, TOO_LARGE, LIMITED -> false;
        };
    }

    /** Whether bytes that met it would meet it again, however often they came. */
    public boolean isRefusal() {
        return switch (this) {
            case INVALID, UNSUPPORTED, TOO_LARGE -> true;
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, LIMITED, UNAVAILABLE, INTERNAL -> false;
        };
    }
}
