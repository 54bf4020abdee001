package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UsageDrift;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Usages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares what is counted of each user with what they keep, while uploads and deletions go on. */
public final class CheckUsages {

    private static final int PART = 200;

    private final Usages usages;

    public CheckUsages(Usages usages) {
        this.usages = usages;
    }

    /**
     * Tells {@code drifts} of all counters that are wrong, as soon as it is known.
     *
     * @param mend whether they are set right
     */
    public void execute(boolean mend, Consumer<UsageDrift> drifts) {
        Optional<UserId> after = Optional.empty();
        List<UsageCount> part;
        do {
            part = usages.counts(after, PART);
            for (UsageCount count : part) {
                if (count.drifts()) {
                    drifts.accept(checked(count, mend));
                }
                after = Optional.of(count.owner());
            }
        } while (part.size() == PART);
    }

    private UsageDrift checked(UsageCount count, boolean mend) {
        if (mend) {
            usages.recount(count.owner());
        }
        return new UsageDrift(count, mend);
    }
}
