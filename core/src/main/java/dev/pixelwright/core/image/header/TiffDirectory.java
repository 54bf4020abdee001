package dev.pixelwright.core.image.header;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An image file directory of a TIFF 6.0 (section 2), of which only the tags this package needs are kept. The values of
 * every entry must lie within the file, needed or not.
 */
final class TiffDirectory {

    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int STRIP_BYTES = 279;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int EXTRA_SAMPLES = 338;

    private static final Set<Integer> WANTED = Set.of(
            SUBFILE_TYPE,
            WIDTH,
            HEIGHT,
            STRIP_OFFSETS,
            SAMPLES_PER_PIXEL,
            STRIP_BYTES,
            TILE_WIDTH,
            TILE_HEIGHT,
            TILE_OFFSETS,
            TILE_BYTES,
            EXTRA_SAMPLES,
            ExifOrientation.TAG);
    private static final int INLINE_BYTES = 4;

    // Far more than all known tags; many directories may lie over the same bytes, each read anew.
    private static final int MAX_ENTRIES = 1024;

    // Bytes of one value of types 1 to 13: BYTE, ASCII, SHORT, LONG, RATIONAL, the signed and real ones, IFD.
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final TiffNumbers numbers;
    private final Map<Integer, TiffValues> entries = new HashMap<>();
    private final long next;

    private TiffDirectory(HeaderInput input, TiffNumbers numbers, long offset) throws IOException {
        this.numbers = numbers;
        input.seek(offset);
        int count = numbers.u16();
        if (count == 0 || count > MAX_ENTRIES) {
            throw input.damaged("a directory has " + count + " entries");
        }
        for (int i = 0; i < count; i++) {
            entry(input);
        }
        next = numbers.u32();
    }

    static TiffDirectory read(HeaderInput input, TiffNumbers numbers, long offset) throws IOException {
        return new TiffDirectory(input, numbers, offset);
    }

    private void entry(HeaderInput input) throws IOException {
        int tag = numbers.u16();
        int type = numbers.u16();
        long count = numbers.u32();
        long place = input.position();
        long offset = numbers.u32();
        // "Readers should skip over fields containing an unexpected field type" (page 16).
        int bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        if (count * bytes > INLINE_BYTES) {
            input.requireWithin(offset, count * bytes);
            place = offset;
        }
        if (WANTED.contains(tag) && bytes > 0) {
            entries.putIfAbsent(tag, new TiffValues(type, count, place));
        }
    }

    /** Offset of the directory of the next page, 0 at the last. */
    long next() {
        return next;
    }

    Optional<TiffValues> values(int tag) {
        return Optional.ofNullable(entries.get(tag));
    }

    /** The first value of a tag, or {@code otherwise} where the tag is missing or no whole number. */
    long first(int tag, long otherwise) throws IOException {
        TiffValues values = entries.get(tag);
        if (values == null || values.count() == 0 || !values.isWhole()) {
            return otherwise;
        }
        return numbers.read(values, 0, 1)[0];
    }
}
