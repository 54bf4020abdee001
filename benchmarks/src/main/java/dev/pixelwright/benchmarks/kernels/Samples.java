package dev.pixelwright.benchmarks.kernels;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Progress;
import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.RenderMonitor;
import java.util.Random;

/** What kernels work on. */
final class Samples {

    private Samples() {}

    /** Of this size, the same at each run; its samples do not matter to loops without branches. */
    static Bitmap bitmap(Size size) {
        Bitmap bitmap = new Bitmap(size, false);
        new Random(1).nextBytes(bitmap.samples());
        return bitmap;
    }

    /** For whoever reports. */
    static Stage nobody() {
        return new Progress(RenderMonitor.NONE).until(100);
    }
}
