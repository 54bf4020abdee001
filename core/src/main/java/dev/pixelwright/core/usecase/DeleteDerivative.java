package dev.pixelwright.core.usecase;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.failure.JobFailure.DerivativeNotFound;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.transform.model.ModelEncoding;
import java.util.Optional;

/** One of the things that were made of an image goes; it can be made again. */
public final class DeleteDerivative {

    private final FindImage findImage;
    private final Derivatives derivatives;
    private final Disposal disposal;

    public DeleteDerivative(FindImage findImage, Derivatives derivatives, BlobLedger ledger, BlobStore store) {
        this.findImage = findImage;
        this.derivatives = derivatives;
        this.disposal = new Disposal(ledger, store);
    }

    /**
     * Removes it with the completed jobs that made it, and then its bytes; with a model goes the picture that shows it, which
     * would show nothing then. Bytes that cannot be deleted now are deleted by the collector.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code ImageNotFound}, or {@code DerivativeNotFound}, alike for one of another image
     */
    public void execute(UserId caller, ImageId image, DerivativeId id) {
        findImage.execute(caller, image);
        Derivative derivative = derivatives
                .find(id)
                .filter(made -> made.image().equals(image))
                .orElseThrow(() -> new DerivativeNotFound(id.toString()).toException());
        // The model last, so that whoever is interrupted in between can say it again.
        preview(derivative).flatMap(derivatives::find).ifPresent(preview -> remove(preview.id()));
        remove(id);
    }

    private static Optional<Lineage> preview(Derivative derivative) {
        return ModelEncoding.of(derivative.transformation())
                .filter(model -> !model.preview())
                .map(model -> new Lineage(
                        derivative.image(), derivative.transformation().with(model.previewed())));
    }

    private void remove(DerivativeId id) {
        disposal.dispose(derivatives.remove(id).stream().toList());
    }
}
