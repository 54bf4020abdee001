package dev.pixelwright.core.work;

import java.util.List;
import java.util.function.ObjLongConsumer;

/** Does at once what housekeeping does now and then with what nobody needs any more. Safe beside it, on any node. */
public final class CleanUp {

    private final List<Chore> chores;

    public CleanUp(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    /**
     * Removes the leftovers kind by kind, or only counts them. Of what is kept for ever nothing is told.
     *
     * @param remove false to change nothing
     * @param told hears of each kind, as soon as it is done, how many were removed, or would be
     * @throws dev.pixelwright.core.failure.FailureException with a {@code SystemFailure}; what was told by then is done
     */
    public void execute(boolean remove, ObjLongConsumer<Leftover> told) {
        for (Chore chore : chores) {
            long many = remove ? chore.removal().getAsInt() : chore.count().getAsLong();
            told.accept(chore.leftover(), many);
        }
    }
}
