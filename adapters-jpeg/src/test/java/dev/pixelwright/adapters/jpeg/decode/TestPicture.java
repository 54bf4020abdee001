package dev.pixelwright.adapters.jpeg.decode;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A picture as quantised coefficients, from which any file can be written that shows it. */
final class TestPicture {

    private static final int[] ZIG_ZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private static final double[] COSINES =
            IntStream.range(0, 32).mapToDouble(i -> Math.cos(i * Math.PI / 16)).toArray();

    final int width;
    final int height;
    final List<Component> components;
    // Component, row of blocks, block, coefficient in zig-zag order.
    final short[][][][] blocks;

    private TestPicture(int width, int height, List<Component> components, short[][][][] blocks) {
        this.width = width;
        this.height = height;
        this.components = components;
        this.blocks = blocks;
    }

    /** @param samplings the two factors of each component, as the digits of a number */
    static TestPicture of(int width, int height, int[] samplings, long seed) {
        TestPicture picture = empty(width, height, samplings);
        SplittableRandom random = new SplittableRandom(seed);
        for (int component = 0; component < samplings.length; component++) {
            int table = picture.components.get(component).table();
            for (short[][] row : picture.blocks[component]) {
                Arrays.setAll(row, column -> block(random, table));
            }
        }
        return picture;
    }

    /** One whose rows of blocks are all the same, for large ones. */
    static TestPicture striped(int width, int height, int[] samplings) {
        TestPicture picture = empty(width, height, samplings);
        for (short[][][] rows : picture.blocks) {
            for (int column = 0; column < rows[0].length; column++) {
                short[] block = new short[64];
                block[0] = (short) (column % 200 - 100);
                block[1] = (short) (column % 7);
                rows[0][column] = block;
            }
            Arrays.fill(rows, rows[0]);
        }
        return picture;
    }

    private static TestPicture empty(int width, int height, int[] samplings) {
        List<Component> components = IntStream.range(0, samplings.length)
                .mapToObj(i -> new Component(i + 1, samplings[i] / 10, samplings[i] % 10, i == 0 ? 0 : 1))
                .toList();
        int across = components.stream().mapToInt(Component::across).max().orElseThrow();
        int down = components.stream().mapToInt(Component::down).max().orElseThrow();
        int mcusAcross = ceiling(width, 8 * across);
        int mcusDown = ceiling(height, 8 * down);
        short[][][][] blocks = components.stream()
                .map(c -> new short[mcusDown * c.down()][mcusAcross * c.across()][])
                .toArray(short[][][][]::new);
        return new TestPicture(width, height, components, blocks);
    }

    /** The step of coefficient {@code k} in zig-zag order by one of two tables: 2 to 50, more for higher frequencies. */
    static int step(int table, int k) {
        return 2 + 10 * table + k * 38 / 63;
    }

    /** One component of it, as a gray picture. */
    TestPicture plane(int component) {
        Component only = new Component(1, 1, 1, components.get(component).table());
        return new TestPicture(
                planeWidth(component), planeHeight(component), List.of(only), new short[][][][] {blocks[component]});
    }

    int planeWidth(int component) {
        int across = components.stream().mapToInt(Component::across).max().orElseThrow();
        return ceiling(width * components.get(component).across(), across);
    }

    int planeHeight(int component) {
        int down = components.stream().mapToInt(Component::down).max().orElseThrow();
        return ceiling(height * components.get(component).down(), down);
    }

    static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    // A plain area, a slope or an edge, with noise of some strength, transformed and quantised.
    private static short[] block(SplittableRandom random, int table) {
        double level = random.nextDouble(255);
        double slope = random.nextInt(3) == 0 ? 0 : random.nextDouble(-12, 12);
        double edge = random.nextInt(3) == 0 ? random.nextDouble(-200, 200) : 0;
        double noise = Math.max(0, random.nextDouble(-30, 60));
        double[] samples = new double[64];
        for (int i = 0; i < 64; i++) {
            int x = i % 8;
            int y = i / 8;
            double sample = level + slope * (x - y) + (x + 2 * y > 9 ? edge : 0) + random.nextDouble(-1, 1) * noise;
            samples[i] = Math.max(0, Math.min(255, sample)) - 128;
        }
        double[] coefficients = transposedDct(transposedDct(samples));
        short[] block = new short[64];
        for (int k = 0; k < 64; k++) {
            block[k] = (short) Math.round(coefficients[ZIG_ZAG[k]] / step(table, k));
        }
        return block;
    }

    private static double[] transposedDct(double[] in) {
        double[] out = new double[64];
        for (int i = 0; i < 64; i++) {
            double sum = 0;
            for (int j = 0; j < 8; j++) {
                sum += in[i % 8 * 8 + j] * basis(i / 8, j, 8);
            }
            out[i] = sum;
        }
        return out;
    }

    // Of the orthonormal transform of so many samples.
    private static double basis(int frequency, int sample, int samples) {
        double norm = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / samples);
        return norm * COSINES[frequency * (2 * sample + 1) * (8 / samples) % 32];
    }

    /** A sample by the definition: the lowest coefficients of its block as a block of {@code side} samples of a side. */
    double sample(int component, int x, int y, int side) {
        short[] block = blocks[component][y / side][x / side];
        int table = components.get(component).table();
        double sum = 0;
        for (int k = 0; k < 64; k++) {
            int row = ZIG_ZAG[k] / 8;
            int column = ZIG_ZAG[k] % 8;
            if (block[k] != 0 && row < side && column < side) {
                sum += block[k] * step(table, k) * basis(row, y % side, side) * basis(column, x % side, side);
            }
        }
        return sum * side / 8 + 128;
    }
}
