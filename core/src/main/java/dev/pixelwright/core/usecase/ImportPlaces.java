package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.OutboundFailure.TooManyImports;
import dev.pixelwright.core.image.ImportPolicy;
import java.util.HashMap;
import java.util.Map;

/** The places of those whose images are being fetched: some for all, and fewer for one. */
final class ImportPlaces {

    private final ImportPolicy policy;
    private final Map<UserId, Integer> taken = new HashMap<>();
    private int all;

    ImportPlaces(ImportPolicy policy) {
        this.policy = policy;
    }

    /** Takes a place, which is to be left; fails with {@code TooManyImports}. */
    synchronized void take(UserId owner) {
        int own = taken.getOrDefault(owner, 0);
        if (own >= policy.maxOfOneOwner()) {
            throw new TooManyImports(policy.maxOfOneOwner()).toException();
        }
        if (all >= policy.maxAtOnce()) {
            throw new TooManyImports(policy.maxAtOnce()).toException();
        }
        taken.put(owner, own + 1);
        all++;
    }

    synchronized void leave(UserId owner) {
        // Nobody is remembered who has no place any more.
        taken.computeIfPresent(owner, (who, places) -> places == 1 ? null : places - 1);
        all--;
    }
}
