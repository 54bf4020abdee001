package dev.pixelwright.adapters.jpeg.decode.dct;

/** The step that all fast transforms are made of. */
final class Butterfly {

    private Butterfly() {}

    /** The sums take the place of {@code a}, and what {@code b} is less than {@code a} that of {@code b}. */
    static void of(float[] a, float[] b, int count) {
        for (int i = 0; i < count; i++) {
            float sum = a[i] + b[i];
            float difference = a[i] - b[i];
            a[i] = sum;
            b[i] = difference;
        }
    }
}
