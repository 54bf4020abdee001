package dev.pixelwright.adapters.java2d;

import dev.pixelwright.adapters.java2d.colour.FlatRows;
import dev.pixelwright.adapters.java2d.decode.Decoder;
import dev.pixelwright.adapters.java2d.encode.Encoder;
import dev.pixelwright.adapters.java2d.encode.Encoders;
import dev.pixelwright.adapters.java2d.geometry.Turning;
import dev.pixelwright.adapters.java2d.metadata.KeptMetadata;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.plan.StepRows;
import dev.pixelwright.adapters.java2d.progress.Progress;
import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * The engine with nothing to install. It reads and writes JPEG, PNG, GIF, WebP, BMP and TIFF, one page each.
 *
 * <p>The file is held in memory, and so is the decoded picture, in bytes. Steps work on rows as they pass, and only turns
 * and flips keep a second picture for a while.
 */
public final class Java2dEngine implements ImageEngine {

    private static final int DECODED = 45;
    private static final int DRAWN = 85;
    private static final int ENCODED = 100;

    private static final Capabilities CAPABILITIES =
            new Capabilities("java2d", Decoder.FORMATS, Encoders.FORMATS, Set.of(), StepRows.OPERATIONS);

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) throws IOException {
        monitor.drawnBy(CAPABILITIES.engine());
        Progress progress = new Progress(monitor);
        Stage start = progress.until(0);
        start.reached(0);
        byte[] file = read(source);
        try {
            Bitmap picture = draw(file, plan, Encoders.of(plan.encoding()).holdsAlpha(), progress);
            if (!picture.size().equals(plan.size())) {
                throw new EngineFailed("it made " + picture.size() + " and not " + plan.size()).toException();
            }
            KeptMetadata kept = plan.metadata() == Metadata.KEEP
                    ? KeptMetadata.of(plan.source().format(), file, plan.orientation())
                    : KeptMetadata.NONE;
            write(picture, plan.encoding(), kept, target, progress.until(ENCODED));
        } catch (OutOfMemoryError e) {
            throw new EngineFailed(
                            "there was too little memory for " + plan.source().size() + " pixels")
                    .toException(e);
        }
    }

    private static byte[] read(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    private static Bitmap draw(byte[] file, Plan plan, boolean alpha, Progress progress) {
        Rows rows = new Decoder(plan.source()).decode(file, progress.until(DECODED));
        rows = new Turning(progress).upright(rows, plan.orientation());
        for (int i = 0; i < plan.steps().size(); i++) {
            rows = StepRows.of(rows, plan, i, progress);
        }
        return Bitmap.of(alpha ? rows : FlatRows.of(rows, Colour.WHITE), progress.until(DRAWN));
    }

    private static void write(Bitmap picture, Encoding encoding, KeptMetadata kept, OutputStream target, Stage stage)
            throws IOException {
        Optional<ImageFormat> format = encoding.format();
        Encoder encoder = format.isEmpty() || kept.isEmpty()
                ? Encoders.of(encoding)
                : Encoders.of(encoding, file -> kept.insertedInto(format.get(), file));
        encoder.write(picture, target, stage);
    }
}
