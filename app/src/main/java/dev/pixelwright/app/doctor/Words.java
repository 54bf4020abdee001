package dev.pixelwright.app.doctor;

import dev.pixelwright.core.failure.FailureException;

/** Says in one line what went wrong. */
final class Words {

    private Words() {}

    static String of(Throwable e) {
        return e instanceof FailureException known
                ? known.failure().code() + ": " + known.failure().message()
                : e.toString().replaceAll("\\s*\\R\\s*", " ");
    }
}
