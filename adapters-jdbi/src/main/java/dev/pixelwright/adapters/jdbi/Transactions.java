package dev.pixelwright.adapters.jdbi;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/** Runs the work of one port's method as one transaction, read committed; what it throws has undone all of it. */
final class Transactions {

    private static final int MAX_TRIES = 5;

    private final Jdbi jdbi;

    Transactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The result of {@code work}, which is begun anew, a few times at most, when the database undid it for the sake of
     * another transaction.
     */
    <T> T get(HandleCallback<T, RuntimeException> work) {
        for (int tries = 1; ; tries++) {
            try {
                return jdbi.inTransaction(work);
            } catch (RuntimeException e) {
                if (tries == MAX_TRIES || !SqlFailures.isClash(e)) {
                    throw SqlFailures.translate(e);
                }
            }
        }
    }

    /** The same for work without a result. */
    void run(HandleConsumer<RuntimeException> work) {
        get(handle -> {
            work.useHandle(handle);
            return true;
        });
    }
}
