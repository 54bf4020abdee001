package dev.pixelwright.adapters.java2d.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LiteralDeflaterTest {

    private static final int BLOCK = 1 << 15;

    private static byte[] deflated(byte[] bytes, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LiteralDeflater deflater = new LiteralDeflater(out)) {
            for (int at = 0; at < bytes.length; at += piece) {
                deflater.write(bytes, at, Math.min(piece, bytes.length - at));
            }
            deflater.finish();
        }
        return out.toByteArray();
    }

    /** What another decoder makes of it, which checks the checksum too. */
    private static byte[] inflated(byte[] stream) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stream))) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 300)
    void whatIsReadShouldBeWhatWasWritten(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 50) int piece)
            throws IOException {
        assertThat(inflated(deflated(bytes, piece))).isEqualTo(bytes);
    }

    /** Few values or many, even or steep, around the ends of blocks. */
    @Property(tries = 60)
    void longStreamsShouldComeBack(
            @ForAll @IntRange(min = 1, max = 256) int values,
            @ForAll @IntRange(min = -2, max = 2) int beyond,
            @ForAll @IntRange(min = 1, max = 3) int blocks,
            @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[blocks * BLOCK + beyond];
        boolean even = random.nextBoolean();
        for (int i = 0; i < bytes.length; i++) {
            double share = random.nextDouble();
            bytes[i] = (byte) (values * (even ? share : Math.pow(share, 8)));
        }
        assertThat(inflated(deflated(bytes, 1000))).isEqualTo(bytes);
    }

    /** Counts like Fibonacci's numbers ask for words of 19 bits, and deflate has 15. */
    @Example
    void wordsShouldNotBecomeTooLong() throws IOException {
        ByteArrayOutputStream steep = new ByteArrayOutputStream();
        int before = 1;
        int count = 1;
        for (int value = 0; value < 20; value++) {
            byte[] run = new byte[count];
            Arrays.fill(run, (byte) value);
            steep.writeBytes(run);
            int next = before + count;
            before = count;
            count = next;
        }
        assertThat(steep.size()).isLessThan(BLOCK);
        assertThat(inflated(deflated(steep.toByteArray(), BLOCK))).isEqualTo(steep.toByteArray());
    }

    @Example
    void itShouldBeNoLongerThanWhatZlibMakes() throws IOException {
        Random random = new Random(7);
        byte[] grain = new byte[1_000_000];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (byte) (random.nextGaussian() * 12);
        }
        Deflater zlib = new Deflater(1);
        zlib.setStrategy(Deflater.HUFFMAN_ONLY);
        zlib.setInput(grain);
        zlib.finish();
        byte[] room = new byte[2 * grain.length];
        while (!zlib.finished()) {
            zlib.deflate(room);
        }
        long theirs = zlib.getBytesWritten();
        zlib.end();
        assertThat((long) deflated(grain, 4096).length).isLessThanOrEqualTo(theirs);
    }
}
