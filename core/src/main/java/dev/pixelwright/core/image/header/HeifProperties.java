package dev.pixelwright.core.image.header;

import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code ipco} box: properties that items share, counted from 1 (ISO/IEC 23008-12, 9.3 and 6.5). */
final class HeifProperties {

    private static final int MAX_PROPERTIES = 10_000;
    private static final int MAX_NAME = 64;
    /** Those of HEVC and of MIAF, which AVIF takes. */
    private static final Set<String> ALPHA =
            Set.of("urn:mpeg:hevc:2015:auxid:1", "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha");

    private final HeaderInput input;
    private final PixelBudget budget;
    private final List<Property> all = new ArrayList<>();
    private boolean alpha;

    HeifProperties(HeaderInput input, PixelBudget budget) {
        this.input = input;
        this.budget = budget;
    }

    /** What a property does to the size that those before it made. */
    private interface Property {
        Optional<Size> on(Optional<Size> size);
    }

    void read(HeifBox box) throws IOException {
        while (HeifBox.follows(input, box.end())) {
            if (all.size() == MAX_PROPERTIES) {
                throw input.damaged("it has more than " + MAX_PROPERTIES + " properties");
            }
            HeifBox property = HeifBox.read(input, box.end());
            all.add(property(property));
            property.skipRest(input);
        }
    }

    boolean hasAlpha() {
        return alpha;
    }

    /** The size that the properties with these numbers make, in their order. */
    Size sizeOf(List<Integer> indices) {
        Optional<Size> size = Optional.empty();
        for (int index : indices) {
            if (index > all.size()) {
                throw input.damaged("it lacks a property");
            }
            // 0 stands for none.
            size = index == 0 ? size : all.get(index - 1).on(size);
        }
        return size.orElseThrow(() -> input.damaged("its picture has no size"));
    }

    private Property property(HeifBox box) throws IOException {
        switch (box.type()) {
            case "ispe" -> {
                input.skip(4);
                Size own = budget.size(input.u32be(), input.u32be());
                return size -> Optional.of(own);
            }
            case "irot" -> {
                boolean quarter = (input.u8() & 1) != 0;
                return size -> quarter ? size.map(Size::turned) : size;
            }
            case "clap" -> {
                long width = part();
                long height = part();
                return size -> size.map(whole -> cut(whole, width, height));
            }
            case "auxC" -> {
                input.skip(4);
                alpha |= ALPHA.contains(name(box));
            }
            default -> {}
        }
        return size -> size;
    }

    // A fraction, which in practice is a whole number.
    private long part() throws IOException {
        long above = input.u32be();
        long below = input.u32be();
        if (below == 0) {
            throw input.damaged("its part to show has no size");
        }
        return (above + below / 2) / below;
    }

    private Size cut(Size whole, long width, long height) {
        if (width < 1 || height < 1 || width > whole.width() || height > whole.height()) {
            throw input.damaged("its part to show is beyond its picture");
        }
        return new Size((int) width, (int) height);
    }

    // Ends with a zero; more may follow.
    private String name(HeifBox box) throws IOException {
        int length = (int) Math.max(0, Math.min(MAX_NAME, box.end() - input.position()));
        String text = new String(input.bytes(length), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
