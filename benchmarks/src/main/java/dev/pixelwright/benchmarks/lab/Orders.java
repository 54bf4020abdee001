package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.core.image.Size;

/**
 * Transformations of a few pictures of one size, each of them another: no two results have the same picture and the same
 * transformation, up to {@link #most()} of them.
 *
 * @param source the size of the pictures
 * @param pictures how many there are
 */
public record Orders(Size source, int pictures) {

    private static final int MOST_STEPS = 100;
    private static final int KINDS = 4;

    /**
     * One result.
     *
     * @param picture the number of its picture
     * @param transformation what is done to it
     * @param size that the result has
     */
    public record Order(int picture, String transformation, Size size) {}

    public Orders {
        if ((steps(source.width()) * steps(source.height())) % pictures != 0) {
            throw new IllegalArgumentException("The pictures must divide the number of sizes");
        }
    }

    /** How many differ. */
    public int most() {
        return sizes() * pictures;
    }

    private int sizes() {
        return steps(source.width()) * steps(source.height());
    }

    private static int steps(int side) {
        return Math.min(MOST_STEPS, side * 2 / 5);
    }

    /** The order of this number, from 0. */
    public Order get(int number) {
        if (number >= most()) {
            throw new IllegalArgumentException("There are only " + most() + " different results");
        }
        int width = side(source.width(), number % steps(source.width()));
        int height = side(source.height(), number / steps(source.width()) % steps(source.height()));
        // In the second round of sizes each meets another picture than in the first.
        int picture = (number + number / sizes()) % pictures;
        String box = width + "x" + height;
        return switch (number % KINDS) {
            case 0 -> new Order(picture, "resize:" + box + ",fit=cover/jpeg:q=80", new Size(width, height));
            case 1 -> new Order(picture, "crop:" + box + ",gravity=south/rotate:90/jpeg:q=80", new Size(height, width));
            case 2 -> new Order(picture, "resize:" + box + ",fit=fill/mirror/jpeg:q=85", new Size(width, height));
            default -> new Order(picture, "resize:" + box + ",fit=cover/grayscale/jpeg:q=75", new Size(width, height));
        };
    }

    // From a quarter of the side on.
    private static int side(int full, int step) {
        return full / 4 + step * Math.max(1, full * 2 / 5 / MOST_STEPS);
    }
}
