package dev.pixelwright.adapters.vips.load;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Step;
import dev.pixelwright.core.transform.geometry.Kernel;
import dev.pixelwright.core.transform.geometry.Resize;

/** Lets a JPEG be decoded at a half, a quarter or an eighth, where the first step makes it smaller still. */
final class FirstResize {

    private static final int SMALLEST = 8;

    // What is left to the kernel: from twice as many pixels on, nobody sees a difference (as vipsthumbnail and sharp
    // do).
    private static final int LEFT_TO_KERNEL = 2;

    private FirstResize() {}

    static int shrinkOf(Plan plan) {
        if (plan.source().format() != ImageFormat.JPEG || plan.steps().isEmpty()) {
            return 1;
        }
        Step first = plan.steps().get(0);
        if (!(first.operation() instanceof Resize resize)
                || resize.kernel() == Kernel.NEAREST
                // A decoder makes smaller what stands for light, and not light.
                || resize.linear()) {
            return 1;
        }
        Size to = first.geometry().scaled();
        double factor = Math.min(
                (double) first.input().width() / to.width(),
                (double) first.input().height() / to.height());
        int shrink = SMALLEST;
        while (shrink > 1 && shrink * LEFT_TO_KERNEL > factor) {
            shrink /= 2;
        }
        return shrink;
    }
}
