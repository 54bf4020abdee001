package dev.pixelwright.core.account;

/**
 * How much may be made for one user in an hour of the clock.
 *
 * @param maxPixels of the sources of what is made, width × height × pages each, at least 0
 */
public record PixelQuota(long maxPixels) {

    /** As much as there is time for. */
    public static final PixelQuota NONE = new PixelQuota(Long.MAX_VALUE);

    /** A megapixel. */
    public static final long MEGA = 1_000_000;

    public PixelQuota {
        if (maxPixels < 0) {
            throw new IllegalArgumentException("A quota is at least 0 pixels");
        }
    }

    /** Whether there is any bound, so that it is worth counting. */
    public boolean isBound() {
        return !equals(NONE);
    }

    /** Whether so many pixels more fit beside those there were. */
    public boolean allows(long present, long more) {
        return more <= maxPixels - present;
    }
}
