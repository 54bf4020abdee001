package dev.pixelwright.core.port;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.model.ModelCost;
import java.util.List;
import java.util.Optional;

/** How much users keep, and what was ordered for them elsewhere, exact at the moment of the call. Any method may fail with {@code DatabaseUnavailable}. */
public interface Usages {

    /** All that a user keeps; nothing for one who is not known. Counts everything, so it takes longer the more there is. */
    Usage of(UserId owner);

    /** The bytes of the files that a user uploaded, without counting. */
    long imageBytes(UserId owner);

    /**
     * What a user has ordered of generators elsewhere, as {@link ModelTickets} was told, with an order that stands there before
     * anybody was asked; also for what is gone. One for each generator and currency, in this order, without a price last.
     */
    List<ModelCost> modelCosts(UserId owner);

    /**
     * What users have uploaded beside what is counted of them, each as of one moment: of those who have left and are not
     * removed, too.
     *
     * @return at most {@code max}, in the order of their ids, from the one after {@code after} on
     */
    List<UsageCount> counts(Optional<UserId> after, int max);

    /**
     * Counts anew what a user has uploaded, and keeps that. Uploads and deletions that are under way are counted once they
     * are done, and none twice; does nothing for an unknown user.
     */
    void recount(UserId owner);
}
