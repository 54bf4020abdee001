package dev.pixelwright.adapters.tracing;

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

/** From PNG to PNG, which is a copy. */
final class CopyingEngine implements ImageEngine {

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                "copying", Set.of(ImageFormat.PNG), Set.of(ImageFormat.PNG), Set.of(), Set.of("resize"));
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        if (plan.encoding().format().isEmpty()) {
            target.write(new byte[Math.toIntExact(plan.size().pixels() * Raster.CHANNELS)]);
            return;
        }
        try (InputStream bytes = source.open()) {
            bytes.transferTo(target);
        }
    }
}
