package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.BlockRun;
import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import dev.pixelwright.adapters.jpeg.decode.entropy.HuffmanTable;
import dev.pixelwright.adapters.jpeg.decode.entropy.SequentialBlocks;

/** Makes samples of the blocks of a sequential scan as they come. */
final class SequentialPart implements ScanPart {

    private final SequentialBlocks blocks;
    private final ComponentRows rows;

    SequentialPart(ScanHeader header, ScanHeader.Part part, Decoding decoding) {
        int component = part.component();
        Component sampling = decoding.frame().components().get(component);
        int across = header.isInterleaved() ? sampling.across() : 1;
        int down = header.isInterleaved() ? sampling.down() : 1;
        Tables tables = decoding.segments().tables();
        int[] steps = tables.quantisation(sampling.table());
        blocks = new SequentialBlocks(
                decoding.bits(),
                HuffmanTable.ofDc(tables.dc(part.dc())),
                HuffmanTable.ofAc(tables.ac(part.ac())),
                new Dequantiser(steps, decoding.scale().side()));
        rows = new ComponentRows(decoding, component, decoding.mcusAcross(header) * across, down);
    }

    @Override
    public void reset() {
        blocks.reset();
    }

    @Override
    public void beginRow(int mcuRow) {
        rows.begin();
    }

    @Override
    public void block(int row, int column) {
        BlockRun run = rows.run(row);
        blocks.read(run.coefficients(), run.take());
    }

    @Override
    public void endRow() {
        rows.end();
    }
}
