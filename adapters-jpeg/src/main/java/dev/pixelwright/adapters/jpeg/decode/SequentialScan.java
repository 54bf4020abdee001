package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import dev.pixelwright.adapters.jpeg.decode.entropy.HuffmanTable;
import dev.pixelwright.adapters.jpeg.decode.entropy.SequentialBlocks;
import java.io.IOException;
import java.util.function.DoubleConsumer;

/** Decodes one sequential scan and hands its rows on as it goes (ITU-T T.81, A.2 and F.2). */
final class SequentialScan {

    private final RestartIntervals intervals;
    private final Part[] parts;
    private final float[] block = new float[Scale.BLOCK * Scale.BLOCK + 1];
    private final int mcusAcross;
    private final int mcusDown;

    SequentialScan(ScanHeader header, Decoding decoding) {
        intervals = decoding.intervals();
        mcusAcross = decoding.mcusAcross(header);
        mcusDown = decoding.mcusDown(header);
        parts = header.parts().stream()
                .map(part -> part(part, header.isInterleaved(), decoding))
                .toArray(Part[]::new);
    }

    private Part part(ScanHeader.Part part, boolean interleaved, Decoding decoding) {
        Component component = decoding.frame().components().get(part.component());
        int across = interleaved ? component.across() : 1;
        int down = interleaved ? component.down() : 1;
        Tables tables = decoding.segments().tables();
        SequentialBlocks blocks = new SequentialBlocks(
                decoding.bits(),
                HuffmanTable.ofDc(tables.dc(part.dc())),
                HuffmanTable.ofAc(tables.ac(part.ac())),
                new Dequantiser(
                        decoding.quantisation(part.component()),
                        decoding.scale().side()));
        ComponentRows rows = new ComponentRows(decoding, part.component(), mcusAcross * across, down);
        return new Part(blocks, rows, across, down);
    }

    /** @param progress is told after each row of MCUs how much of the scan is done */
    void decode(DoubleConsumer progress) throws IOException {
        intervals.start();
        for (int row = 0; row < mcusDown; row++) {
            for (Part part : parts) {
                part.rows.begin();
            }
            decodeRow();
            for (Part part : parts) {
                part.rows.end();
            }
            progress.accept((row + 1.0) / mcusDown);
        }
        intervals.finish();
    }

    private void decodeRow() throws IOException {
        for (int mcu = 0; mcu < mcusAcross; mcu++) {
            if (intervals.next()) {
                for (Part part : parts) {
                    part.blocks.reset();
                }
            }
            for (Part part : parts) {
                part.decode(block, mcu);
            }
        }
    }

    /** A component in an MCU: {@code across} by {@code down} blocks of it. */
    private record Part(SequentialBlocks blocks, ComponentRows rows, int across, int down) {

        void decode(float[] block, int mcu) {
            for (int row = 0; row < down; row++) {
                for (int column = 0; column < across; column++) {
                    long written = blocks.read(block);
                    rows.put(block, written, row, mcu * across + column);
                }
            }
        }
    }
}
