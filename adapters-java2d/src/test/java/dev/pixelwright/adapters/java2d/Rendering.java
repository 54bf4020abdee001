package dev.pixelwright.adapters.java2d;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.assertj.core.api.Assertions;

/** Runs the engine on files in memory, from their headers on. */
public final class Rendering {

    private static final Java2dEngine ENGINE = new Java2dEngine();

    private Rendering() {}

    public static byte[] render(byte[] file, String transformation) {
        return render(file, plan(file, transformation));
    }

    public static byte[] render(byte[] file, Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ENGINE.render(ByteSource.of(file), plan, out, RenderMonitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static ImageInfo info(byte[] file) {
        try {
            return ImageHeaders.read(ByteSource.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Plan plan(byte[] file, String transformation) {
        return new Planner(ENGINE.capabilities(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(transformation), info(file));
    }

    /** The pixels of a file, upright. */
    public static Pixels pixels(byte[] file) {
        return pixels(file, "");
    }

    /** The pixels after {@code steps}, which name no encoding. */
    public static Pixels pixels(byte[] file, String steps) {
        Plan plan = plan(file, steps.isEmpty() ? "raw" : steps + "/raw");
        return new Pixels(plan.size().width(), plan.size().height(), render(file, plan));
    }

    /** The failure of rendering a file whose header is that of {@code sound}. */
    public static Failure failure(byte[] sound, byte[] damaged, String transformation) {
        Plan plan = plan(sound, transformation);
        FailureException thrown = Assertions.catchThrowableOfType(FailureException.class, () -> render(damaged, plan));
        Assertions.assertThat(thrown).as("a failure").isNotNull();
        return thrown.failure();
    }
}
