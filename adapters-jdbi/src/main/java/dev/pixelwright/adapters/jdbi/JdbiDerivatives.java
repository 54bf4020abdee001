package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Derivatives;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Derivatives in PostgreSQL. */
public final class JdbiDerivatives implements Derivatives {

    private final Transactions transactions;

    public JdbiDerivatives(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<Derivative> find(DerivativeId id) {
        return transactions.statement(handle -> find(handle, id));
    }

    private static Optional<Derivative> find(Handle handle, DerivativeId id) {
        return handle.createQuery("SELECT * FROM derivatives WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> DerivativeRows.derivative(row))
                .findOne();
    }

    @Override
    public Optional<Derivative> find(BlobKey key) {
        return transactions.get(handle -> handle.createQuery("SELECT * FROM derivatives WHERE blob_key = :key")
                .bind("key", key.value())
                .map((row, context) -> DerivativeRows.derivative(row))
                .findOne());
    }

    @Override
    public Optional<Derivative> find(Lineage lineage) {
        return transactions.statement(handle -> DerivativeRows.find(handle, lineage));
    }

    @Override
    public List<Derivative> list(ImageId image) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM derivatives WHERE image_id = :image ORDER BY id")
                        .bind("image", image.value())
                        .map((row, context) -> DerivativeRows.derivative(row))
                        .list());
    }

    @Override
    public Derivative add(Derivative derivative) {
        Addition addition = transactions.get(handle -> add(handle, derivative));
        return addition.standing.orElseThrow(() -> addition.refusal.toException());
    }

    private static Addition add(Handle handle, Derivative derivative) {
        BlobKey key = derivative.blob().key();
        ImageId image = derivative.image();
        if (!ImageRows.keep(handle, image)) {
            BlobRows.abandon(handle, key);
            return new Addition(Optional.empty(), new ImageNotFound(image.toString()));
        }
        return new Addition(
                DerivativeRows.adopt(handle, derivative, Optional.empty()), new BlobMissing(key.toString()));
    }

    @Override
    public Optional<BlobKey> remove(DerivativeId id) {
        return transactions.get(handle -> find(handle, id)
                .filter(made -> ImageRows.keep(handle, made.image()))
                .flatMap(made -> remove(handle, id)));
    }

    // The image is locked, so that nobody completes another job with this derivative meanwhile.
    private static Optional<BlobKey> remove(Handle handle, DerivativeId id) {
        handle.createUpdate("DELETE FROM jobs WHERE derivative_id = :id")
                .bind("id", id.value())
                .execute();
        Optional<BlobKey> key = handle.createQuery("DELETE FROM derivatives WHERE id = :id RETURNING blob_key")
                .bind("id", id.value())
                .map((row, context) -> new BlobKey(row.getString("blob_key")))
                .findOne();
        key.ifPresent(released -> BlobRows.release(handle, List.of(released)));
        return key;
    }

    // A refusal is thrown only after the commit: the release of the object must outlive it.
    private record Addition(Optional<Derivative> standing, Failure refusal) {}
}
