package dev.pixelwright.adapters.models.mesh;

/**
 * How near each pixel of a picture is: 0 is the farthest, 1 the nearest. The sample of a pixel stands for its centre.
 */
public final class DepthMap {

    private final int width;
    private final int height;
    private final float[] depths;

    /**
     * @param depths rows of samples, top row first, each finite and from 0 to 1; not to be changed any more
     * @throws IllegalArgumentException when there are not width × height of them, or one is out of bounds
     */
    public DepthMap(int width, int height, float[] depths) {
        if (width < 1 || height < 1 || depths.length != (long) width * height) {
            throw new IllegalArgumentException(width + "x" + height + " pixels have not " + depths.length + " depths");
        }
        for (float depth : depths) {
            // Written so that what is not a number is refused too.
            if (!(depth >= 0 && depth <= 1)) {
                throw new IllegalArgumentException("A depth is from 0 to 1, not " + depth);
            }
        }
        this.width = width;
        this.height = height;
        this.depths = depths;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        return depths[y * width + x];
    }

    /**
     * The depth at a place of the picture, between four samples in a straight line each way. In the half pixel along the
     * border the nearest samples go on.
     *
     * @param u from 0 at the left border to 1 at the right
     * @param v from 0 at the top border to 1 at the bottom
     */
    public float between(double u, double v) {
        double x = Math.max(0, Math.min(width - 1.0, u * width - 0.5));
        double y = Math.max(0, Math.min(height - 1.0, v * height - 0.5));
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double across = x - left;
        double down = y - top;
        double above = at(left, top) * (1 - across) + at(right, top) * across;
        double below = at(left, bottom) * (1 - across) + at(right, bottom) * across;
        return (float) (above * (1 - down) + below * down);
    }
}
