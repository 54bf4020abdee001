package dev.pixelwright.adapters.models.mesh;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** Surfaces whose depth is known everywhere, as maps. */
enum Scene {
    RAMP((u, v) -> 0.2 + 0.3 * u + 0.4 * v),
    STEPS((u, v) -> Math.min(3, Math.floor(u * 4)) / 3),
    SPHERE((u, v) -> {
        double r2 = ((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5)) / (0.4 * 0.4);
        return r2 >= 1 ? 0 : Math.sqrt(1 - r2);
    }),
    PLANE((u, v) -> 0.5);

    private final DoubleBinaryOperator depth;

    Scene(DoubleBinaryOperator depth) {
        this.depth = depth;
    }

    double depth(double u, double v) {
        return depth.applyAsDouble(u, v);
    }

    DepthMap map(int width, int height) {
        float[] depths = new float[width * height];
        for (int i = 0; i < depths.length; i++) {
            int x = i % width;
            int y = i / width;
            depths[i] = (float) depth((x + 0.5) / width, (y + 0.5) / height);
        }
        return new DepthMap(width, height, depths);
    }

    /** Depths of no pattern at all, the hardest there are. */
    static DepthMap noise(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] depths = new float[width * height];
        for (int i = 0; i < depths.length; i++) {
            depths[i] = random.nextFloat();
        }
        return new DepthMap(width, height, depths);
    }
}
