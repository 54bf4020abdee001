package dev.pixelwright.adapters.rest.figures;

import dev.pixelwright.core.figures.OwnerUsage;
import dev.pixelwright.core.figures.StorageTotals;
import java.util.List;

/** What is kept, as {@link StorageTotals} says. */
record StorageView(
        long users,
        long images,
        long bytes,
        long derivatives,
        long derivativeBytes,
        long reservedObjects,
        long orphanObjects,
        List<Owner> largestOwners) {

    StorageView {
        largestOwners = List.copyOf(largestOwners);
    }

    /** A user, and what they have uploaded. */
    record Owner(String userId, String username, long images, long bytes) {

        static Owner of(OwnerUsage usage) {
            return new Owner(usage.owner().toString(), usage.username().toString(), usage.images(), usage.bytes());
        }
    }

    static StorageView of(StorageTotals totals) {
        return new StorageView(
                totals.users(),
                totals.images(),
                totals.imageBytes(),
                totals.derivatives(),
                totals.derivativeBytes(),
                totals.reserved(),
                totals.orphans(),
                totals.largest().stream().map(Owner::of).toList());
    }
}
