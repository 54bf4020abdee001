package dev.pixelwright.core.figures;

import java.util.List;

/**
 * What an installation keeps.
 *
 * @param users who are registered and have not left
 * @param images files that were uploaded, also those of users who have left, until they are removed
 * @param imageBytes theirs
 * @param derivatives what was made of them
 * @param derivativeBytes theirs
 * @param reserved objects that were announced, and whose bytes may be on their way
 * @param orphans objects that nothing needs any more, and whose bytes are to be collected
 * @param largest the users with the most bytes, these first
 */
public record StorageTotals(
        long users,
        long images,
        long imageBytes,
        long derivatives,
        long derivativeBytes,
        long reserved,
        long orphans,
        List<OwnerUsage> largest) {

    public StorageTotals {
        largest = List.copyOf(largest);
    }
}
