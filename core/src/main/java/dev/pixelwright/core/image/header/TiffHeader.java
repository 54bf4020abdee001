package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * TIFF 6.0: the chain of directories from the header on (section 2), each with strips (section 3) or tiles (section 15)
 * that lie within the file. The first directory gives size, orientation and alpha. It is a page, and so is every other
 * one of the chain that does not call itself a smaller version or a mask of another (NewSubfileType bits 0 and 2, page
 * 36). Pixels of all of them count. BigTIFF is another format and not on the list.
 */
final class TiffHeader {

    private static final int MAX_DIRECTORIES = 10_000;
    private static final int MAX_PIECES = 1_000_000;
    private static final int PIECES_AT_ONCE = 4096;

    /** Four inks and some alphas or masks; a decoder makes room for as many as are claimed. */
    private static final int MAX_SAMPLES = 8;

    private static final int SMALLER_VERSION_OR_MASK = 0b101;

    private final HeaderInput input;
    private final PixelBudget budget;
    private final Set<Long> visited = new HashSet<>();
    private long pixels;
    private long pieces;

    TiffHeader(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    ImageInfo read() throws IOException {
        TiffNumbers numbers = new TiffNumbers(input, input.u8() == 'I');
        input.skip(3);
        TiffDirectory first = directory(numbers, numbers.u32());
        Size size = page(numbers, first);
        Orientation orientation = Orientation.ofExif((int) first.first(ExifOrientation.TAG, 1));
        boolean alpha = hasAlpha(first);
        int pages = 1;
        long next = first.next();
        while (next != 0) {
            TiffDirectory directory = directory(numbers, next);
            page(numbers, directory);
            if ((directory.first(TiffDirectory.SUBFILE_TYPE, 0) & SMALLER_VERSION_OR_MASK) == 0) {
                pages++;
                budget.checkPages(size, pages);
            }
            next = directory.next();
        }
        return budget.info(size, pages, orientation, alpha);
    }

    private TiffDirectory directory(TiffNumbers numbers, long offset) throws IOException {
        if (!visited.add(offset)) {
            throw input.damaged("its pages go in a circle");
        }
        if (visited.size() > MAX_DIRECTORIES) {
            throw input.damaged("it has more than " + MAX_DIRECTORIES + " pages");
        }
        return TiffDirectory.read(input, numbers, offset);
    }

    private Size page(TiffNumbers numbers, TiffDirectory directory) throws IOException {
        Size size = budget.size(directory.first(TiffDirectory.WIDTH, 0), directory.first(TiffDirectory.HEIGHT, 0));
        pixels += size.pixels();
        budget.checkSum(pixels);
        long samples = directory.first(TiffDirectory.SAMPLES_PER_PIXEL, 1);
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw input.damaged("a page has " + samples + " samples a pixel");
        }
        boolean tiled = directory.values(TiffDirectory.TILE_OFFSETS).isPresent();
        if (tiled) {
            // A decoder makes room for a whole tile, however little of the picture it covers.
            budget.size(directory.first(TiffDirectory.TILE_WIDTH, 0), directory.first(TiffDirectory.TILE_HEIGHT, 0));
        }
        TiffValues offsets = required(directory, tiled ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS);
        TiffValues lengths = required(directory, tiled ? TiffDirectory.TILE_BYTES : TiffDirectory.STRIP_BYTES);
        if (offsets.count() != lengths.count()) {
            throw input.damaged("a page has not as many lengths as places of its data");
        }
        pieces += offsets.count();
        if (pieces > MAX_PIECES) {
            throw input.damaged("its data is in more than " + MAX_PIECES + " pieces");
        }
        checkPieces(numbers, offsets, lengths);
        return size;
    }

    private TiffValues required(TiffDirectory directory, int tag) {
        return directory
                .values(tag)
                .filter(values -> values.isWhole() && values.count() > 0)
                .orElseThrow(() -> input.damaged("a page does not say where its data is"));
    }

    private void checkPieces(TiffNumbers numbers, TiffValues offsets, TiffValues lengths) throws IOException {
        for (long done = 0; done < offsets.count(); done += PIECES_AT_ONCE) {
            int part = (int) Math.min(PIECES_AT_ONCE, offsets.count() - done);
            long[] starts = numbers.read(offsets, done, part);
            long[] bytes = numbers.read(lengths, done, part);
            for (int i = 0; i < part; i++) {
                if (bytes[i] == 0) {
                    throw input.damaged("a piece of its data is empty");
                }
                input.requireWithin(starts[i], bytes[i]);
            }
        }
    }

    // Section 18: 1 is associated alpha, 2 unassociated, and 0 something unspecified.
    private static boolean hasAlpha(TiffDirectory directory) throws IOException {
        long meaning = directory.first(TiffDirectory.EXTRA_SAMPLES, 0);
        return meaning == 1 || meaning == 2;
    }
}
