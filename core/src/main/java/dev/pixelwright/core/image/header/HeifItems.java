package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code meta} box of a HEIF tells (ISO/IEC 14496-12, 8.11): which item is the picture ({@code pitm}), where each
 * item lies ({@code iloc}), and which properties it has ({@code iprp}, ISO/IEC 23008-12, 9.3).
 */
final class HeifItems {

    private static final int MAX_PIECES = 1_000_000;
    private static final int WIDE_INDEX = 1;
    /** As many as the byte before them can count. */
    private static final int MAX_ASSOCIATIONS = 255;

    private final HeaderInput input;
    private final HeifProperties properties;
    private final List<Integer> ofPicture = new ArrayList<>();
    private Optional<HeifBox> primary = Optional.empty();
    private Optional<HeifBox> places = Optional.empty();
    private Optional<HeifBox> described = Optional.empty();
    private long picture;
    private int pieces;

    private HeifItems(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.properties = new HeifProperties(input, budget);
    }

    static HeifItems read(HeaderInput input, PixelBudget budget, HeifBox meta) throws IOException {
        HeifItems items = new HeifItems(input, budget);
        items.find(meta);
        items.readPrimary(items.primary.orElseThrow(() -> input.damaged("it names no picture")));
        items.readPlaces(items.places.orElseThrow(() -> input.damaged("it does not say where its picture is")));
        items.readDescribed(items.described.orElseThrow(() -> input.damaged("it does not describe its picture")));
        return items;
    }

    /** The size of the picture as a person sees it. */
    Size size() {
        return properties.sizeOf(ofPicture);
    }

    /** Whether any item is the transparency of another. */
    boolean alpha() {
        return properties.hasAlpha();
    }

    // They come in any order.
    private void find(HeifBox meta) throws IOException {
        input.skip(4);
        while (HeifBox.follows(input, meta.end())) {
            HeifBox box = HeifBox.read(input, meta.end());
            switch (box.type()) {
                case "pitm" -> primary = Optional.of(box);
                case "iloc" -> places = Optional.of(box);
                case "iprp" -> described = Optional.of(box);
                default -> {}
            }
            box.skipRest(input);
        }
    }

    private void readPrimary(HeifBox box) throws IOException {
        input.seek(box.start());
        picture = id(version() != 0);
        box.skipRest(input);
    }

    private int version() throws IOException {
        return (int) (input.u32be() >> 24);
    }

    private long id(boolean wide) throws IOException {
        return wide ? input.u32be() : input.u16be();
    }

    // 8.11.3
    private void readPlaces(HeifBox box) throws IOException {
        input.seek(box.start());
        int version = version();
        int sizes = input.u16be();
        HeifPlace place = new HeifPlace(input, sizes, version);
        long count = id(version > 1);
        boolean found = false;
        for (long i = 0; i < count; i++) {
            long item = id(version > 1);
            int itsPieces = place.check();
            pieces += Math.max(1, itsPieces);
            if (pieces > MAX_PIECES || input.position() > box.end()) {
                throw input.damaged("it has too many pieces");
            }
            found |= item == picture && itsPieces > 0;
        }
        if (!found) {
            throw input.damaged("it does not say where its picture is");
        }
    }

    private void readDescribed(HeifBox box) throws IOException {
        input.seek(box.start());
        while (HeifBox.follows(input, box.end())) {
            HeifBox inner = HeifBox.read(input, box.end());
            if (inner.type().equals("ipco")) {
                properties.read(inner);
            } else if (inner.type().equals("ipma")) {
                readAssociations(inner);
            }
            inner.skipRest(input);
        }
    }

    private void readAssociations(HeifBox box) throws IOException {
        long head = input.u32be();
        boolean wideItem = head >> 24 > 0;
        boolean wideIndex = (head & WIDE_INDEX) != 0;
        long count = input.u32be();
        for (long i = 0; i < count && input.position() < box.end(); i++) {
            long item = id(wideItem);
            int associations = input.u8();
            for (int j = 0; j < associations; j++) {
                // The upper bit says that a reader must know the property; which it must, is its decoder's affair.
                int index = wideIndex ? input.u16be() & 0x7fff : input.u8() & 0x7f;
                if (item == picture) {
                    add(index);
                }
            }
        }
    }

    private void add(int index) {
        if (ofPicture.size() == MAX_ASSOCIATIONS) {
            throw input.damaged("its picture has too many properties");
        }
        ofPicture.add(index);
    }
}
