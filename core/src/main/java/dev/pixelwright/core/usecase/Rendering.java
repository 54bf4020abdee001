package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;

/** How the darkroom lets its helpers make pixels. */
@FunctionalInterface
interface Rendering {

    void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException;
}
