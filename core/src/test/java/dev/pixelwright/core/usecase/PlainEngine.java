package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine to which every picture is of one colour. A test may disturb it, and have it miscount. */
final class PlainEngine implements ImageEngine {

    private final Colour colour;
    private final List<Size> rendered = new CopyOnWriteArrayList<>();
    private volatile CopyingEngine.Disturbance disturbance = monitor -> {};
    private volatile long miscount;

    PlainEngine(Colour colour) {
        this.colour = colour;
    }

    void disturb(CopyingEngine.Disturbance next) {
        disturbance = next;
    }

    /** From now on it gives so many pixels more, or less, than it should. */
    void miscount(long pixels) {
        miscount = pixels;
    }

    int renders() {
        return rendered.size();
    }

    List<Size> rendered() {
        return List.copyOf(rendered);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("plain", Set.of(ImageFormat.PNG), Set.of(), Set.of(), Set.of("resize"));
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        rendered.add(plan.size());
        disturbance.happen(monitor);
        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(source.size());
        }
        byte[] pixel = {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue(), (byte) colour.alpha()};
        for (long i = 0; i < plan.size().pixels() + miscount; i++) {
            target.write(pixel);
        }
    }
}
