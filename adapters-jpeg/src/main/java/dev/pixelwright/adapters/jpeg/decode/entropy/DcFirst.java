package dev.pixelwright.adapters.jpeg.decode.entropy;

/** The first scan of DC coefficients: their upper bits, coded as in a sequential scan (ITU-T T.81, G.1.2.1). */
public final class DcFirst implements CoefficientScan {

    private final DcCoefficients dc;
    private final int shift;

    /** @param shift how many lower bits are left to later scans */
    public DcFirst(BitInput input, HuffmanTable table, int shift) {
        this.dc = new DcCoefficients(input, table);
        this.shift = shift;
    }

    @Override
    public void reset() {
        dc.reset();
    }

    @Override
    public void read(short[] coefficients, int from) {
        coefficients[from] = (short) (dc.next() << shift);
    }
}
