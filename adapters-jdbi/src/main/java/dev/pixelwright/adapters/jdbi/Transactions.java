package dev.pixelwright.adapters.jdbi;

import java.util.function.Supplier;
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
        return untilItStands(() -> jdbi.inTransaction(work));
    }

    /**
     * The same for work that is one statement, which is a transaction by itself: it saves the journey of a {@code COMMIT}.
     * If there are more statements, each stands alone.
     */
    <T> T statement(HandleCallback<T, RuntimeException> work) {
        return untilItStands(() -> jdbi.withHandle(work));
    }

    /** A transaction without a result. */
    void run(HandleConsumer<RuntimeException> work) {
        get(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    private static <T> T untilItStands(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (tries == MAX_TRIES || !SqlFailures.isClash(e)) {
                    throw SqlFailures.translate(e);
                }
            }
        }
    }
}
