package dev.pixelwright.core.failure;

import java.util.OptionalInt;

/** Carries a {@link Failure} up the stack; the only exception the core throws on purpose. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NO_PART = -1;

    private final transient Failure failure;
    private final int part;

    public FailureException(Failure failure) {
        super(failure.code() + ": " + failure.message());
        this.failure = failure;
        this.part = NO_PART;
    }

    public FailureException(Failure failure, Throwable cause) {
        this(failure, cause, NO_PART);
    }

    private FailureException(Failure failure, Throwable cause, int part) {
        super(failure.code() + ": " + failure.message(), cause);
        this.failure = failure;
        this.part = part;
    }

    /** The same of part {@code index}, counted from 0, of an order of several. */
    public FailureException ofPart(int index) {
        return new FailureException(failure, this, index);
    }

    /** Which part of an order of several it is of. */
    public OptionalInt part() {
        return part == NO_PART ? OptionalInt.empty() : OptionalInt.of(part);
    }

    public Failure failure() {
        return failure;
    }
}
