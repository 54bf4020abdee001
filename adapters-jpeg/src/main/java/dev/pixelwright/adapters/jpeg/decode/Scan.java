package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.entropy.RestartIntervals;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Goes over the blocks of a scan in the order in which they are coded (ITU-T T.81, A.2). */
final class Scan {

    private final RestartIntervals intervals;
    private final ScanPart[] parts;
    private final int[] across;
    private final int[] down;
    private final int mcusAcross;
    private final int mcusDown;

    /** @param parts what is done with the blocks of each part of {@code header} */
    Scan(ScanHeader header, Decoding decoding, Function<ScanHeader.Part, ScanPart> parts) {
        this.parts = header.parts().stream().map(parts).toArray(ScanPart[]::new);
        List<Component> components = header.parts().stream()
                .map(part -> decoding.frame().components().get(part.component()))
                .toList();
        boolean interleaved = header.isInterleaved();
        across = components.stream().mapToInt(c -> interleaved ? c.across() : 1).toArray();
        down = components.stream().mapToInt(c -> interleaved ? c.down() : 1).toArray();
        mcusAcross = decoding.mcusAcross(header);
        mcusDown = decoding.mcusDown(header);
        intervals = decoding.intervals();
    }

    /** @param progress is told after each row of MCUs how much of the scan is done */
    void decode(DoubleConsumer progress) throws IOException {
        intervals.start();
        for (int row = 0; row < mcusDown; row++) {
            for (ScanPart part : parts) {
                part.beginRow(row);
            }
            decodeRow();
            for (ScanPart part : parts) {
                part.endRow();
            }
            progress.accept((row + 1.0) / mcusDown);
        }
        intervals.finish();
    }

    private void decodeRow() throws IOException {
        for (int mcu = 0; mcu < mcusAcross; mcu++) {
            if (intervals.next()) {
                for (ScanPart part : parts) {
                    part.reset();
                }
            }
            for (int i = 0; i < parts.length; i++) {
                decodeBlocks(parts[i], mcu * across[i], across[i], down[i]);
            }
        }
    }

    private static void decodeBlocks(ScanPart part, int first, int across, int down) {
        for (int row = 0; row < down; row++) {
            for (int column = first; column < first + across; column++) {
                part.block(row, column);
            }
        }
    }
}
