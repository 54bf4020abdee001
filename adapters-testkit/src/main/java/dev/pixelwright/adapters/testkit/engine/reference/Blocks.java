package dev.pixelwright.adapters.testkit.engine.reference;

import dev.pixelwright.adapters.testkit.picture.Picture;

/** A picture in blocks of one colour. */
final class Blocks {

    private Blocks() {}

    static RealPicture of(RealPicture input, int block) {
        return RealPicture.drawn(input.size, (x, y) -> mean(input, x - x % block, y - y % block, block));
    }

    private static double[] mean(RealPicture input, int left, int top, int block) {
        double[] mean = new double[Picture.CHANNELS];
        int pixels = 0;
        for (int y = top; y < Math.min(top + block, input.size.height()); y++) {
            for (int x = left; x < Math.min(left + block, input.size.width()); x++) {
                double[] pixel = input.at(x, y);
                for (int c = 0; c < Picture.ALPHA; c++) {
                    mean[c] += pixel[c] * pixel[Picture.ALPHA];
                }
                mean[Picture.ALPHA] += pixel[Picture.ALPHA];
                pixels++;
            }
        }
        for (int c = 0; c < Picture.ALPHA; c++) {
            mean[c] = mean[Picture.ALPHA] == 0 ? 0 : mean[c] / mean[Picture.ALPHA];
        }
        mean[Picture.ALPHA] /= pixels;
        return mean;
    }
}
