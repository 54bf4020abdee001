package dev.pixelwright.adapters.jpeg.decode;

/** Writes the blocks of one component into a scan, as plainly as the standard says it (ITU-T T.81, F.1.2 and G.1.2). */
final class BlockWriter {

    private static final int ZERO_RUN = 0xf0;
    private static final int MAX_ENDED = 0x7fff;

    private final TestScan scan;
    private final boolean progressive;
    private final TestCode dc;
    private final TestCode ac;
    private final BitOutput out;
    private int prediction;
    private int ended;
    // The corrections of blocks that have ended, which follow the symbol that ends them.
    private final StringBuilder corrections = new StringBuilder();

    BlockWriter(TestScan scan, boolean progressive, TestCode dc, TestCode ac, BitOutput out) {
        this.scan = scan;
        this.progressive = progressive;
        this.dc = dc;
        this.ac = ac;
        this.out = out;
    }

    void write(short[] block) {
        if (!progressive) {
            first(block, 0, 0);
            band(block, 1, 63, 0);
        } else if (scan.last() == 0 && scan.before() == 0) {
            first(block, 0, scan.shift());
        } else if (scan.last() == 0) {
            out.write(block[0] >> scan.shift(), 1);
        } else if (scan.before() == 0) {
            band(block, scan.first(), scan.last(), scan.shift());
        } else {
            refine(block);
        }
    }

    /** At the end of a restart interval, and of the scan. */
    void end() {
        endBlocks();
        prediction = 0;
    }

    private void first(short[] block, int run, int shift) {
        int value = block[0] >> shift;
        dc.write(out, run, value - prediction);
        prediction = value;
    }

    private void band(short[] block, int first, int last, int shift) {
        int run = 0;
        for (int k = first; k <= last; k++) {
            int value = shifted(block[k], shift);
            if (value == 0) {
                run++;
                continue;
            }
            endBlocks();
            for (; run > 15; run -= 16) {
                ac.write(out, ZERO_RUN);
            }
            ac.write(out, run, value);
            run = 0;
        }
        if (run > 0) {
            ended++;
            if (!progressive || ended == MAX_ENDED) {
                endBlocks();
            }
        }
    }

    private static int shifted(int value, int shift) {
        return value < 0 ? -(-value >> shift) : value >> shift;
    }

    private void refine(short[] block) {
        int lastNew = 0;
        for (int k = scan.first(); k <= scan.last(); k++) {
            lastNew = Math.abs(shifted(block[k], scan.shift())) == 1 ? k : lastNew;
        }
        int run = 0;
        StringBuilder own = new StringBuilder();
        for (int k = scan.first(); k <= scan.last(); k++) {
            int value = shifted(block[k], scan.shift());
            if (value == 0) {
                run++;
                if (run == 16 && k < lastNew) {
                    endBlocks();
                    ac.write(out, ZERO_RUN);
                    corrections(own);
                    run = 0;
                }
            } else if (Math.abs(value) > 1) {
                own.append(value & 1);
            } else {
                endBlocks();
                ac.write(out, run << 4 | 1);
                out.write(value > 0 ? 1 : 0, 1);
                corrections(own);
                run = 0;
            }
        }
        if (run > 0 || !own.isEmpty()) {
            ended++;
            corrections.append(own);
            if (ended == MAX_ENDED) {
                endBlocks();
            }
        }
    }

    private void endBlocks() {
        if (ended > 0) {
            int size = 31 - Integer.numberOfLeadingZeros(ended);
            ac.write(out, size << 4);
            out.write(ended, size);
            ended = 0;
            corrections(corrections);
        }
    }

    private void corrections(StringBuilder bits) {
        bits.chars().forEach(bit -> out.write(bit - '0', 1));
        bits.setLength(0);
    }
}
