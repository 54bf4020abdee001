package dev.pixelwright.adapters.vips;

import dev.pixelwright.adapters.vips.binding.Bench;
import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.adapters.vips.binding.Watch;
import dev.pixelwright.adapters.vips.load.Loader;
import dev.pixelwright.adapters.vips.load.Strictness;
import dev.pixelwright.adapters.vips.save.Saver;
import dev.pixelwright.adapters.vips.step.Pages;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/**
 * The engine on libvips. It reads and writes JPEG, PNG, GIF, WebP and TIFF, and AVIF and HEIC as far as the codecs are
 * installed; it keeps the pages of GIF and WebP.
 *
 * <p>The file and the result are held in memory. What lies between streams through libvips, unless a step has to see
 * all of a picture at once.
 */
public final class VipsEngine implements ImageEngine {

    private static final int DRAWN = 80;
    private static final int ENCODED = 100;

    private final Capabilities capabilities;

    /** One on {@code library}, which it asks once what it can do. */
    public VipsEngine(VipsLibrary library) {
        this.capabilities = new Capabilities(
                "vips " + library.version(),
                Loader.formats(),
                Saver.formats(),
                Set.of(ImageFormat.GIF, ImageFormat.WEBP),
                Pages.OPERATIONS);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        monitor.drawnBy(capabilities.engine());
        Watch watch = new Watch(monitor);
        watch.reached(0);
        byte[] file = read(source);
        try (Bench bench = new Bench()) {
            Picture made = Strictness.guarded(plan.source().format(), () -> {
                Picture loaded = new Loader(bench, plan).load(file);
                Picture drawn = new Pages(plan, watch).draw(loaded);
                return watch.during(drawn, DRAWN, drawn::inMemory);
            });
            new Saver(plan, watch, ENCODED).save(made, target);
        } catch (VipsException e) {
            // What is wrong with a file was said where it was read.
            throw new EngineFailed("an operation of libvips failed").toException(e);
        }
    }

    private static byte[] read(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }
}
