package dev.pixelwright.adapters.java2d.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Adler32;

/**
 * Compresses into a zlib stream (RFC 1950) of blocks in which every byte stands for itself, by codes made for each block. It is
 * what zlib calls {@code HUFFMAN_ONLY}, in a third of the time: zlib keeps the bytes as symbols among matches, and packs
 * them one by one.
 */
public final class LiteralDeflater extends OutputStream {

    /** Few enough for codes that suit the place, many enough to pay for saying which. */
    private static final int BLOCK = 1 << 15;

    private static final int LIMIT = 15;
    private static final int BYTES = 256;
    private static final int END = BYTES;

    /** Deflate, with a window of 32 KiB, the fastest level. */
    private static final byte[] HEADER = {0x78, 0x01};

    private static final int MOST_HEADER = 512;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private final BitBuffer bits = new BitBuffer(BLOCK * LIMIT / Byte.SIZE + MOST_HEADER);
    private final Adler32 checksum = new Adler32();
    private int filled;
    private boolean begun;

    /** To {@code out}, which is written a block at a time, each from the start of an array; it stays open. */
    public LiteralDeflater(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == BLOCK) {
                writeBlock(false);
            }
            int part = Math.min(length - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Writes what is left and the end of the stream. */
    public void finish() throws IOException {
        writeBlock(true);
    }

    private void writeBlock(boolean last) throws IOException {
        if (!begun) {
            begun = true;
            for (byte value : HEADER) {
                bits.put(value, Byte.SIZE);
            }
        }
        checksum.update(block, 0, filled);
        PrefixCode code = PrefixCode.of(counts(), LIMIT);
        BlockHeader.put(last, code.lengths(), bits);
        bits.putAll(block, filled, code.words());
        int end = code.words()[END];
        bits.put(end & 0xffff, end >>> PrefixCode.LENGTH);
        filled = 0;
        if (last) {
            bits.align();
            bits.put(Integer.reverseBytes((int) checksum.getValue()), Integer.SIZE);
        }
        bits.drainTo(out);
    }

    private int[] counts() {
        int[] counts = new int[BYTES + 1];
        for (int i = 0; i < filled; i++) {
            counts[block[i] & 0xff]++;
        }
        counts[END] = 1;
        // A code has two words at least.
        counts[0] += filled == 0 ? 1 : 0;
        return counts;
    }
}
