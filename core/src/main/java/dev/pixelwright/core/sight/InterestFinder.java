package dev.pixelwright.core.sight;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.FocalPoint;
import dev.pixelwright.core.transform.Interest;

/** Finds the part of a picture that holds most. */
public final class InterestFinder {

    // Finer steps than this move a crop by less than anybody sees.
    private static final int STEPS = 48;
    private static final double NEAR = 1e-9;

    private final Sketch sketch;
    private final Measure measure;

    public InterestFinder(Sketch sketch, Interest interest) {
        this.sketch = sketch;
        this.measure = switch (interest) {
            case ENTROPY -> new Entropy(sketch);
            case ATTENTION -> new Attention(sketch);
        };
    }

    /**
     * The middle of the best place for a window of {@code window} in the {@code picture} that the sketch shows. Of places
     * that hold as much, the one nearest to the middle of the picture is taken.
     */
    public FocalPoint find(Size window, Size picture) {
        Size size = sketch.size();
        int width = share(window.width(), picture.width(), size.width());
        int height = share(window.height(), picture.height(), size.height());
        int across = size.width() - width;
        int down = size.height() - height;
        int bestX = across / 2;
        int bestY = down / 2;
        double best = measure.of(bestX, bestY, width, height);
        for (int j = 0; j <= Math.min(STEPS, down); j++) {
            int y = down * j / Math.max(1, Math.min(STEPS, down));
            for (int i = 0; i <= Math.min(STEPS, across); i++) {
                int x = across * i / Math.max(1, Math.min(STEPS, across));
                double held = measure.of(x, y, width, height);
                boolean nearer = off(x, across) + off(y, down) < off(bestX, across) + off(bestY, down);
                if (held > best + NEAR || (held > best - NEAR && nearer)) {
                    best = held;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        return new FocalPoint((bestX + width / 2.0) / size.width(), (bestY + height / 2.0) / size.height());
    }

    private static int share(int part, int whole, int of) {
        return (int) Math.max(1, Math.min(of, Math.round((double) part / whole * of)));
    }

    private static double off(int at, int free) {
        return Math.abs(at - free / 2.0);
    }
}
