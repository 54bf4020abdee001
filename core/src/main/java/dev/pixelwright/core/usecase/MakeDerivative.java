package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Ids;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Makes the bytes of a derivative and stores them. The row is the caller's: only it knows on what terms it may exist. */
public final class MakeDerivative {

    private final Darkroom darkroom;
    private final BlobLedger ledger;
    private final BlobStore store;
    private final Path folder;
    private final Ids ids;
    private final Clock clock;

    public MakeDerivative(Darkroom darkroom, BlobLedger ledger, BlobStore store, Path folder, Ids ids, Clock clock) {
        this.darkroom = darkroom;
        this.ledger = ledger;
        this.store = store;
        this.folder = folder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Renders and stores; the object is reserved in the ledger when this returns. After a failure it is released.
     *
     * @param attempt becomes part of the object's key
     * @throws IOException when bytes cannot be read or written
     */
    Derivative execute(Image image, Transformation transformation, int attempt, RenderMonitor monitor)
            throws IOException {
        Plan plan = darkroom.plan(transformation, image.info());
        ImageFormat format = plan.encoding()
                .format()
                .orElseThrow(() -> new UnsupportedOperation(plan.encoding().name()).toException());
        UUID contentId = ids.random();
        BlobKey key = BlobKey.derivative(contentId, attempt);
        try (SpoolFile spool = new SpoolFile(folder)) {
            try (OutputStream output = spool.output()) {
                darkroom.develop(original(image), plan, output, monitor);
            }
            StoredBlob blob = spool.as(key);
            store(key, spool);
            return new Derivative(
                    new DerivativeId(ids.next()),
                    new Lineage(image.id(), transformation),
                    contentId,
                    format,
                    plan.size(),
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

    private ByteSource original(Image image) {
        StoredBlob blob = image.blob();
        return new ByteSource() {
            @Override
            public InputStream open() {
                return store.open(blob.key())
                        .orElseThrow(() -> new BlobMissing(blob.key().toString()).toException());
            }

            @Override
            public long size() {
                return blob.bytes();
            }
        };
    }
}
