package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renderings by the engine that is tested and by the one it is compared with. */
final class Engines {

    static final ImageEngine GENERAL = new Java2dEngine();

    /** Everything in planes: whatever goes to the other engine is an error. */
    static final SeriesEngine PLANAR_ONLY = new PlanarJpegEngine(new Watched() {
        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) {
            throw new AssertionError("The general engine was asked for " + plan.transformation());
        }
    });

    private Engines() {}

    /** Has the capabilities of the general engine. */
    abstract static class Watched implements ImageEngine {

        @Override
        public Capabilities capabilities() {
            return GENERAL.capabilities();
        }
    }

    /** The general engine, which remembers the plans it was given. */
    static final class Remembering extends Watched {

        final List<Plan> plans = new ArrayList<>();

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor)
                throws IOException {
            plans.add(plan);
            GENERAL.render(source, plan, target, monitor);
        }
    }

    /** Makes nothing, and remembers the plan it was given last. */
    static final class Refusing extends Watched {

        @Nullable
        Plan last;

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) {
            last = plan;
        }
    }

    static Plan plan(byte[] file, String transformation) {
        try {
            return new Planner(GENERAL.capabilities(), new ImageLimits(Long.MAX_VALUE, 4_000_000_000L, 65_535))
                    .plan(Transformation.parse(transformation), ImageHeaders.read(ByteSource.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] render(ImageEngine engine, byte[] file, String transformation) {
        return render(engine, file, plan(file, transformation));
    }

    static byte[] render(ImageEngine engine, byte[] file, Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            engine.render(ByteSource.of(file), plan, out, RenderMonitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is seen in a file. */
    static Picture picture(byte[] file) {
        return new Picture(plan(file, "raw").size(), render(GENERAL, file, "raw"));
    }

    /** The peak signal to noise ratio of red, green and blue, in decibels. */
    static double psnr(Picture one, Picture other) {
        double sum = 0;
        byte[] a = one.raw();
        byte[] b = other.raw();
        for (int i = 0; i < a.length; i++) {
            int difference = (a[i] & 0xff) - (b[i] & 0xff);
            sum += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / (a.length * 0.75)));
    }
}
