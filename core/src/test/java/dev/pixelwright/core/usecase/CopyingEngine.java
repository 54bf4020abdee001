package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The smallest honest engine: from PNG to PNG, which is a copy. To it every mark is of transparent pixels, so that a
 * picture with a watermark is a copy as well. A test may disturb it.
 */
final class CopyingEngine implements ImageEngine {

    private final AtomicInteger renders = new AtomicInteger();
    private volatile Disturbance disturbance = monitor -> {};

    /** Something that happens while the engine works. */
    interface Disturbance {

        void happen(RenderMonitor monitor) throws IOException;
    }

    void disturb(Disturbance next) {
        disturbance = next;
    }

    int renders() {
        return renders.get();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "copying", Set.of(ImageFormat.PNG), Set.of(ImageFormat.PNG), Set.of(), Set.of("watermark", "resize"));
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        renders.incrementAndGet();
        disturbance.happen(monitor);
        for (int percent = 0; percent <= 100; percent += 25) {
            monitor.progress(percent);
        }
        if (plan.encoding().format().isEmpty()) {
            target.write(new byte[Math.toIntExact(plan.size().pixels() * Raster.CHANNELS)]);
            return;
        }
        try (InputStream bytes = source.open()) {
            bytes.transferTo(target);
        }
    }
}
