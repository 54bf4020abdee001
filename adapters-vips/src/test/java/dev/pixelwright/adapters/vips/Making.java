package dev.pixelwright.adapters.vips;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Makes results of files in memory. */
final class Making {

    private final VipsEngine engine;

    Making(VipsEngine engine) {
        this.engine = engine;
    }

    static byte[] file(String name) {
        try (InputStream in = Making.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImageInfo info(byte[] file) {
        try {
            return ImageHeaders.read(ByteSource.of(file), ImageLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(byte[] file, String transformation) {
        return new Planner(engine.capabilities(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(transformation), info(file));
    }

    byte[] make(byte[] file, String transformation) {
        return damaged(file, file, transformation);
    }

    /** Follows the plan of a whole file on what is left of it. */
    byte[] damaged(byte[] whole, byte[] file, String transformation) {
        var target = new ByteArrayOutputStream();
        try {
            engine.render(ByteSource.of(file), plan(whole, transformation), target, RenderMonitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    Picture picture(byte[] file, String steps) {
        return new Picture(plan(file, steps + "raw").size(), make(file, steps + "raw"));
    }
}
