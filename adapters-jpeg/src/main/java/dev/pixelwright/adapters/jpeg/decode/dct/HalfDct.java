package dev.pixelwright.adapters.jpeg.decode.dct;

/** The transform of four. The caller multiplied frequencies 1 and 3 by cos(pi/8) and frequency 2 by cos(pi/4). */
final class HalfDct implements InverseDct {

    private static final int SIDE = 4;
    private static final float TAN = (float) Math.tan(Math.PI / 8);

    @Override
    public void transform(float[][] lanes, int first, int step, int count) {
        float[] a = lanes[first];
        float[] b = lanes[first + step];
        float[] c = lanes[first + 2 * step];
        float[] d = lanes[first + 3 * step];
        for (int i = 0; i < count; i++) {
            float even0 = a[i] + c[i];
            float even1 = a[i] - c[i];
            float odd0 = b[i] + d[i] * TAN;
            float odd1 = b[i] * TAN - d[i];
            a[i] = even0 + odd0;
            b[i] = even1 + odd1;
            c[i] = even1 - odd1;
            d[i] = even0 - odd0;
        }
    }

    @Override
    public void interleave(float[][] lanes, int first, float[] line, int at, int count) {
        float[] a = lanes[first];
        float[] b = lanes[first + 1];
        float[] c = lanes[first + 2];
        float[] d = lanes[first + 3];
        for (int i = 0; i < count; i++) {
            int j = at + SIDE * i;
            line[j] = a[i];
            line[j + 1] = b[i];
            line[j + 2] = c[i];
            line[j + 3] = d[i];
        }
    }

    @Override
    public int place(int i) {
        return i;
    }
}
