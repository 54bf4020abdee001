package dev.pixelwright.core.account;

/**
 * How much one user has uploaded, and what the counters beside it say.
 *
 * @param images that are there
 * @param imageBytes of their files
 * @param countedImages what the counter has for the one
 * @param countedBytes and for the other, which a {@link Quota} is held against
 */
public record UsageCount(UserId owner, long images, long imageBytes, long countedImages, long countedBytes) {

    /** Whether the counters say anything else than the truth. */
    public boolean drifts() {
        return images != countedImages || imageBytes != countedBytes;
    }
}
