package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.OutputStream;

/** What another engine does with a picture that was begun in planes. */
@FunctionalInterface
interface Rest {

    void follow(ByteSource picture, Plan remaining, OutputStream target, RenderMonitor monitor) throws IOException;
}
