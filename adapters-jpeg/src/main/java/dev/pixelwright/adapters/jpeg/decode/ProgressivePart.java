package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.entropy.AcFirst;
import dev.pixelwright.adapters.jpeg.decode.entropy.AcRefinement;
import dev.pixelwright.adapters.jpeg.decode.entropy.BitInput;
import dev.pixelwright.adapters.jpeg.decode.entropy.CoefficientPlane;
import dev.pixelwright.adapters.jpeg.decode.entropy.CoefficientScan;
import dev.pixelwright.adapters.jpeg.decode.entropy.DcFirst;
import dev.pixelwright.adapters.jpeg.decode.entropy.DcRefinement;
import dev.pixelwright.adapters.jpeg.decode.entropy.HuffmanTable;

/** Adds what a progressive scan knows to the coefficients of a component. */
final class ProgressivePart implements ScanPart {

    private final CoefficientScan scan;
    private final CoefficientPlane plane;
    private final int blockLength;
    private final short[][] rows;

    ProgressivePart(ScanHeader header, ScanHeader.Part part, Decoding decoding, CoefficientPlane plane) {
        this.scan = scan(header, part, decoding);
        this.plane = plane;
        this.blockLength = plane.blockLength();
        Component sampling = decoding.frame().components().get(part.component());
        this.rows = new short[header.isInterleaved() ? sampling.down() : 1][];
    }

    private static CoefficientScan scan(ScanHeader header, ScanHeader.Part part, Decoding decoding) {
        BitInput bits = decoding.bits();
        Tables tables = decoding.segments().tables();
        int shift = header.shift();
        if (header.isDc()) {
            return header.isRefinement()
                    ? new DcRefinement(bits, shift)
                    : new DcFirst(bits, HuffmanTable.ofDc(tables.dc(part.dc())), shift);
        }
        int first = header.first();
        int last = header.last();
        return header.isRefinement()
                ? new AcRefinement(bits, HuffmanTable.ofSymbols(tables.ac(part.ac())), first, last, shift)
                : new AcFirst(bits, HuffmanTable.ofProgressiveAc(tables.ac(part.ac())), first, last, shift);
    }

    @Override
    public void reset() {
        scan.reset();
    }

    @Override
    public void beginRow(int mcuRow) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = plane.row(mcuRow * rows.length + i);
        }
    }

    @Override
    public void block(int row, int column) {
        scan.read(rows[row], column * blockLength);
    }

    @Override
    public void endRow() {
        // The coefficients stay.
    }
}
