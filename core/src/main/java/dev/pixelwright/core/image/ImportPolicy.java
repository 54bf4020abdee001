package dev.pixelwright.core.image;

import java.time.Duration;

/**
 * What is granted to the import of images by their address.
 *
 * @param allowed whether there is any
 * @param deadline for one image, from the look-up of its host to its last byte
 * @param maxAtOnce images that one process fetches at the same time, at least 1
 * @param maxOfOneOwner images that it fetches for one owner at the same time, at least 1: whoever names slow addresses keeps
 *     nobody else waiting
 */
public record ImportPolicy(boolean allowed, Duration deadline, int maxAtOnce, int maxOfOneOwner) {

    /** None. */
    public static final ImportPolicy OFF = new ImportPolicy(false, Duration.ofSeconds(30), 8, 2);

    /** Eight at once, two of them of one owner, each within half a minute. */
    public static final ImportPolicy ON = new ImportPolicy(true, Duration.ofSeconds(30), 8, 2);

    public ImportPolicy {
        if (maxAtOnce < 1 || maxOfOneOwner < 1 || deadline.toMillis() < 1) {
            throw new IllegalArgumentException("At least one image is fetched at once, within 1 ms or more");
        }
    }
}
