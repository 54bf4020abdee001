package dev.pixelwright.core.image;

import java.time.Duration;

/**
 * What is granted to uploads that go straight to the store.
 *
 * @param validity how long an address is good for, 1 s to 7 days
 * @param completion how long an upload can be completed, counted from its beginning; longer than {@code validity}
 * @param maxOpen uploads of one user that are neither completed nor expired, or whose address is good still, at least 1
 */
public record UploadPolicy(Duration validity, Duration completion, int maxOpen) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** A quarter of an hour to begin sending, an hour to complete, a hundred at once. */
    public static final UploadPolicy DEFAULT = new UploadPolicy(Duration.ofMinutes(15), Duration.ofHours(1), 100);

    public UploadPolicy {
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("An address is good for 1 s to 7 days");
        }
        if (completion.compareTo(validity) <= 0) {
            throw new IllegalArgumentException("An upload can be completed for longer than its address is good");
        }
        if (maxOpen < 1) {
            throw new IllegalArgumentException("At least one upload can be open");
        }
    }
}
