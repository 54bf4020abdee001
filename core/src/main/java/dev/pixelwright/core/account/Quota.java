package dev.pixelwright.core.account;

/**
 * How much one user may keep.
 *
 * @param maxBytes of the files that they uploaded, at least 0; what was made of them is not counted
 */
public record Quota(long maxBytes) {

    /** As much as there is room for. */
    public static final Quota NONE = new Quota(Long.MAX_VALUE);

    public Quota {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("A quota is at least 0 bytes");
        }
    }

    /** Whether so many bytes more fit beside those there are. */
    public boolean allows(long present, long more) {
        return more <= maxBytes - present;
    }
}
