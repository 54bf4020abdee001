package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.ZigZag;
import dev.pixelwright.adapters.jpeg.decode.entropy.HuffmanCode;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import dev.pixelwright.adapters.jpeg.decode.stream.Segment;
import org.jspecify.annotations.Nullable;

/** The tables a file defined last, four of each kind (ITU-T T.81, B.2.4). */
final class Tables {

    static final int COUNT = 4;

    private final int[] @Nullable [] quantisation = new int[COUNT][];
    private final @Nullable HuffmanCode[] dc = new HuffmanCode[COUNT];
    private final @Nullable HuffmanCode[] ac = new HuffmanCode[COUNT];

    /** Reads DQT: tables with steps of 8 or 16 bits. */
    void readQuantisation(Segment segment) {
        while (segment.left() > 0) {
            int header = segment.u8();
            boolean wide = header >> 4 != 0;
            int[] steps = new int[ZigZag.LENGTH];
            for (int k = 0; k < steps.length; k++) {
                steps[k] = wide ? segment.u16() : segment.u8();
            }
            quantisation[number(header)] = steps;
        }
    }

    /** Reads DHT. */
    void readHuffman(Segment segment) {
        while (segment.left() > 0) {
            int header = segment.u8();
            HuffmanCode code = HuffmanCode.read(segment);
            boolean isAc = header >> 4 != 0;
            (isAc ? ac : dc)[number(header)] = code;
        }
    }

    private static int number(int header) {
        int number = header & 0xf;
        if (number >= COUNT || header >> 4 > 1) {
            throw Damage.of("a table has a number that does not exist");
        }
        return number;
    }

    /** 64 steps in zig-zag order. */
    int[] quantisation(int number) {
        return present(quantisation[number]);
    }

    HuffmanCode dc(int number) {
        return present(dc[number]);
    }

    HuffmanCode ac(int number) {
        return present(ac[number]);
    }

    private static <T> T present(@Nullable T table) {
        if (table == null) {
            throw Damage.of("a table is missing");
        }
        return table;
    }
}
