package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.failure.SystemFailure.BlobMissing;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Derivatives;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Derivatives in memory. */
public final class InMemoryDerivatives implements Derivatives {

    private final InMemoryData data;

    public InMemoryDerivatives(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<Derivative> find(DerivativeId id) {
        return data.atomically(() -> data.derivatives.values().stream()
                .filter(made -> made.id().equals(id))
                .findFirst());
    }

    @Override
    public Optional<Derivative> find(BlobKey key) {
        return data.atomically(() -> data.derivatives.values().stream()
                .filter(made -> made.blob().key().equals(key))
                .findFirst());
    }

    @Override
    public Optional<Derivative> find(Lineage lineage) {
        return data.atomically(() -> Optional.ofNullable(data.derivatives.get(lineage)));
    }

    @Override
    public List<Derivative> list(ImageId image) {
        return data.atomically(() -> data.derivatives.values().stream()
                .filter(made -> made.image().equals(image))
                .sorted(Comparator.comparingLong(made -> made.id().value()))
                .toList());
    }

    @Override
    public Derivative add(Derivative derivative) {
        BlobKey key = derivative.blob().key();
        return data.atomically(() -> {
            if (!data.hasImage(derivative.image())) {
                data.abandon(key);
                throw new ImageNotFound(derivative.image().toString()).toException();
            }
            return data.adopt(derivative, Optional.empty())
                    .orElseThrow(() -> new BlobMissing(key.value()).toException());
        });
    }

    @Override
    public Optional<BlobKey> remove(DerivativeId id) {
        return data.atomically(() -> find(id).map(made -> {
            data.jobs.values().removeIf(row -> row.hasMade(id));
            data.derivatives.remove(made.lineage());
            data.release(made.blob().key());
            return made.blob().key();
        }));
    }
}
