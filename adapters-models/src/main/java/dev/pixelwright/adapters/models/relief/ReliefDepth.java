package dev.pixelwright.adapters.models.relief;

import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.picture.GuidedFilter;
import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.adapters.models.picture.Plane;

/**
 * A guess at depth from one picture with no trained model: a heuristic, as a sculptor of reliefs would begin, and no
 * measurement. What it makes is a relief.
 *
 * <p>Four signs of nearness are added, each from 0 to 1:
 *
 * <ul>
 *   <li>0.35 × unlike the borders: what looks different from the left, right and top border stands before it ({@link
 *       Background});
 *   <li>0.25 × sharp: a lens is mostly focused on what matters. The mean difference of luma from its surroundings, over a 32nd
 *       of the longest side; the sharpest twentieth counts as 1, and the root is taken;
 *   <li>0.25 × low: the ground comes towards the viewer. From 0 at the top to 1 at the bottom;
 *   <li>0.15 × bright: luma, smoothed but for its edges.
 * </ul>
 *
 * <p>The sum is smoothed over a 16th of the longest side, but not across edges of the picture's luma ({@link GuidedFilter}), so
 * that it changes where things end. The luma is calmed by the same filter before, twice, so that only things have edges and
 * not what they are made of. The farthest and nearest hundredth become 0 and 1. Then 0.05 of fine luma is engraved, and
 * what is transparent is laid down to 0.
 */
public final class ReliefDepth {

    /** Longest side of the depth map: finer would show the grain of the picture. */
    public static final int SIDE = 1024;

    private static final float UNLIKE = 0.35f;
    private static final float SHARP = 0.25f;
    private static final float LOW = 0.25f;
    private static final float BRIGHT = 0.15f;
    private static final float ENGRAVED = 0.05f;

    private static final int SHARP_PARTS = 32;
    private static final int FINE_PARTS = 64;
    private static final int CALM_PARTS = 40;
    private static final int SMOOTH_PARTS = 16;
    private static final int ROUND_PARTS = 200;
    /** A difference of luma of less than 14 % is no edge. */
    private static final double TOLERANCE = 0.02;
    /** What is left after that is one from 6 %. */
    private static final double CALM_TOLERANCE = 0.004;

    private static final double SHARPEST = 0.95;
    private static final double OUTLIERS = 0.01;

    private final Colours colours;
    private final int longest;

    private ReliefDepth(Pixels pixels) {
        this.colours = Colours.of(pixels);
        this.longest = Math.max(pixels.width(), pixels.height());
    }

    /** The depth of a picture, at most {@link #SIDE} a side. The same picture gives the same depth. */
    public static DepthMap of(Pixels pixels) {
        return new ReliefDepth(pixels.within(SIDE)).map();
    }

    private DepthMap map() {
        Plane smooth = new GuidedFilter(colours.luma(), parts(FINE_PARTS), TOLERANCE).smooth(colours.luma());
        // Once more, so that the blades of a meadow are one surface and only its edge is an edge.
        Plane calm = new GuidedFilter(smooth, parts(CALM_PARTS), TOLERANCE).smooth(smooth);
        Plane fitted = new GuidedFilter(calm, parts(SMOOTH_PARTS), CALM_TOLERANCE)
                .smooth(signs(calm))
                .averaged(parts(ROUND_PARTS));
        float far = fitted.quantile(OUTLIERS);
        float near = fitted.quantile(1 - OUTLIERS);
        float[] depths = new float[fitted.samples().length];
        for (int i = 0; i < depths.length; i++) {
            float depth = near > far ? clamp((fitted.samples()[i] - far) / (near - far)) : 0;
            float fine = colours.luma().samples()[i] - smooth.samples()[i];
            depths[i] = clamp(depth * (1 - ENGRAVED) + ENGRAVED * (0.5f + fine))
                    * colours.alpha().samples()[i];
        }
        return new DepthMap(colours.width(), colours.height(), depths);
    }

    private Plane signs(Plane smooth) {
        Plane unlike = Background.unlike(colours);
        Plane sharp = sharpness();
        Plane sum = new Plane(colours.width(), colours.height());
        for (int i = 0; i < sum.samples().length; i++) {
            int row = i / sum.width();
            float low = (row + 0.5f) / sum.height();
            float all = UNLIKE * unlike.samples()[i]
                    + SHARP * sharp.samples()[i]
                    + LOW * low
                    + BRIGHT * smooth.samples()[i];
            sum.samples()[i] = all * colours.alpha().samples()[i];
        }
        return sum;
    }

    private Plane sharpness() {
        Plane around = colours.luma().averaged(2);
        Plane off = new Plane(colours.width(), colours.height());
        for (int i = 0; i < off.samples().length; i++) {
            off.samples()[i] = Math.abs(colours.luma().samples()[i] - around.samples()[i]);
        }
        Plane spread = off.averaged(parts(SHARP_PARTS));
        float most = spread.quantile(SHARPEST);
        for (int i = 0; i < spread.samples().length; i++) {
            spread.samples()[i] = most > 0 ? (float) Math.sqrt(Math.min(1, spread.samples()[i] / most)) : 0;
        }
        return spread;
    }

    private int parts(int count) {
        return Math.max(1, longest / count);
    }

    private static float clamp(float some) {
        return Math.max(0, Math.min(1, some));
    }
}
