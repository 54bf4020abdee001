package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** A copying engine that calls what it copies a JPEG as well, as previews are. */
record JpegToo(CopyingEngine copying) implements ImageEngine {

    @Override
    public Capabilities capabilities() {
        Capabilities known = copying.capabilities();
        return new Capabilities(
                known.engine(),
                known.reads(),
                Set.of(ImageFormat.PNG, ImageFormat.JPEG),
                known.animates(),
                known.operations());
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        copying.render(source, plan, target, monitor);
    }
}
