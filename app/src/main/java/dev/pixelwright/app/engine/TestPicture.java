package dev.pixelwright.app.engine;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A small picture that tries the engine: before the first user comes, because a cold Java machine takes a second or two for
 * its first picture, and whenever somebody asks whether the engine works.
 */
public final class TestPicture {

    private static final int SIDE = 64;
    private final ImageEngine engine;
    private final ImageLimits limits;

    /** Asks nothing of the engine yet, which may still be starting. */
    public TestPicture(ImageEngine engine, ImageLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /** Takes the ways that most pictures take: through JPEG, resized, to WebP and PNG. */
    public void warmUp() throws IOException {
        byte[] jpeg = make("jpeg:q=90", square());
        make("resize:32x24,fit=cover/grayscale/webp:q=80", jpeg);
        make("resize:48x/sepia/blur:1/png", jpeg);
        make("rotate:90/sharpen/jpeg", jpeg);
    }

    /** Fails as the engine does, if it does; else answers with the name of the one that drew. */
    public String check() throws IOException {
        Signature signature = new Signature();
        make("resize:16x/png", square(), signature);
        return signature.engine;
    }

    private byte[] make(String transformation, byte[] source) throws IOException {
        return make(transformation, source, RenderMonitor.NONE);
    }

    private byte[] make(String transformation, byte[] source, RenderMonitor monitor) throws IOException {
        Darkroom darkroom = new Darkroom(engine, limits);
        ByteSource bytes = ByteSource.of(source);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        darkroom.develop(bytes, darkroom.plan(Transformation.parse(transformation), bytes), result, monitor);
        return result.toByteArray();
    }

    private static byte[] square() {
        return PlainPng.of(new Size(SIDE, SIDE), i -> i * 5);
    }

    /** Hears who draws. */
    private static final class Signature implements RenderMonitor {

        private String engine = "it";

        @Override
        public void progress(int percent) {}

        @Override
        public void drawnBy(String name) {
            engine = name;
        }
    }
}
