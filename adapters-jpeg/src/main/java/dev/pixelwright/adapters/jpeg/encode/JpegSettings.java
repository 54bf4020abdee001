package dev.pixelwright.adapters.jpeg.encode;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be written, apart from the samples.
 *
 * @param width of the picture in pixels, 1 to 65535
 * @param height likewise
 * @param quality 1 to 100, with the meaning that libjpeg gave it
 * @param segments in the order in which they stand in the file, behind the JFIF header and before the tables
 */
public record JpegSettings(
        int width, int height, Subsampling subsampling, int quality, Coding coding, List<AppSegment> segments) {

    private static final int MAX_SIDE = 65_535;
    private static final int BEST = 100;

    public JpegSettings {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "A JPEG has sides of 1 to " + MAX_SIDE + ", not " + width + "x" + height);
        }
        if (quality < 1 || quality > BEST) {
            throw new IllegalArgumentException("Quality is 1 to " + BEST + ", not " + quality);
        }
        segments = List.copyOf(segments);
    }

    /** Baseline with the standard tables and no segment but JFIF's. */
    public static JpegSettings of(int width, int height, Subsampling subsampling, int quality) {
        return new JpegSettings(width, height, subsampling, quality, Coding.STANDARD_TABLES, List.of());
    }

    public JpegSettings with(Coding other) {
        return new JpegSettings(width, height, subsampling, quality, other, segments);
    }

    /** With a colour profile behind the segments that are there already. */
    public JpegSettings withIccProfile(byte[] profile) {
        return withSegments(AppSegment.ofIccProfile(profile));
    }

    /** With these behind the segments that are there already. */
    public JpegSettings withSegments(List<AppSegment> more) {
        List<AppSegment> all = new ArrayList<>(segments);
        all.addAll(more);
        return new JpegSettings(width, height, subsampling, quality, coding, all);
    }
}
