package dev.pixelwright.adapters.jpeg.decode.dct;

/** A block becomes one sample, its mean. */
final class EighthDct implements InverseDct {

    @Override
    public void transform(float[][] lanes, int first, int step, int count) {
        // The mean is the sample.
    }

    @Override
    public void interleave(float[][] lanes, int first, float[] line, int at, int count) {
        System.arraycopy(lanes[first], 0, line, at, count);
    }

    @Override
    public int place(int i) {
        return i;
    }
}
