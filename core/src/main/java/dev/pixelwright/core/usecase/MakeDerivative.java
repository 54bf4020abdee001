package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Makes the bytes of a derivative and stores them. The row is the caller's: only it knows on what terms it may exist. */
public final class MakeDerivative {

    private final Development development;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final Path folder;
    private final Ids ids;
    private final Clock clock;

    public MakeDerivative(
            Development development, BlobLedger ledger, BlobStore store, Path folder, Ids ids, Clock clock) {
        this.development = development;
        this.ledger = ledger;
        this.store = store;
        this.folder = folder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Renders and stores; the object is reserved in the ledger when this returns, and its source counted for the owner.
     * After a failure it is released, and not counted.
     *
     * @param attempt becomes part of the object's key
     * @throws IOException when bytes cannot be read or written
     */
    Derivative execute(Image image, Transformation transformation, int attempt, RenderMonitor monitor)
            throws IOException {
        Plan plan = development.plan(transformation, image);
        ImageFormat format = plan.fileFormat();
        Allowance.Share share = development.take(image);
        try {
            return make(image, plan, format, attempt, monitor);
        } catch (IOException | RuntimeException e) {
            share.giveBack(e);
            throw e;
        }
    }

    private Derivative make(Image image, Plan plan, ImageFormat format, int attempt, RenderMonitor monitor)
            throws IOException {
        UUID contentId = ids.random();
        BlobKey key = BlobKey.derivative(contentId, attempt);
        try (SpoolFile spool = new SpoolFile(folder)) {
            Plan followed;
            try (OutputStream output = spool.output()) {
                followed = development.develop(image, plan, output, monitor);
            }
            StoredBlob blob = spool.as(key);
            store(key, spool);
            return new Derivative(
                    new DerivativeId(ids.next()),
                    new Lineage(image.id(), plan.transformation()),
                    contentId,
                    format,
                    followed.size(),
                    blob,
                    clock.instant());
        }
    }

    /**
     * Gives up the object of a derivative that found no row. Where even its reservation is gone, the collector has
     * passed already, and the bytes that came after it go here.
     */
    void discard(Derivative made) {
        BlobKey key = made.blob().key();
        ledger.release(key);
        if (ledger.find(key).isEmpty()) {
            store.delete(key);
        }
    }

    private void store(BlobKey key, SpoolFile spool) throws IOException {
        ledger.reserve(key);
        try {
            store.put(key, spool);
        } catch (IOException | RuntimeException e) {
            Abandon.quietly(ledger, key, e);
            throw e;
        }
    }
}
