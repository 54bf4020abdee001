package dev.pixelwright.adapters.jpeg.decode.dct;

/** The transform of two, in which all factors are equal. */
final class QuarterDct implements InverseDct {

    private static final int SIDE = 2;

    @Override
    public void transform(float[][] lanes, int first, int step, int count) {
        Butterfly.of(lanes[first], lanes[first + step], count);
    }

    @Override
    public void interleave(float[][] lanes, int first, float[] line, int at, int count) {
        float[] a = lanes[first];
        float[] b = lanes[first + 1];
        for (int i = 0; i < count; i++) {
            int j = at + SIDE * i;
            line[j] = a[i];
            line[j + 1] = b[i];
        }
    }

    @Override
    public int place(int i) {
        return i;
    }
}
