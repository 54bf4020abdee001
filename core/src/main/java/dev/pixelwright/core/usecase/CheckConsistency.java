package dev.pixelwright.core.usecase;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.Finding;
import dev.pixelwright.core.blob.Repair;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.failure.SystemFailure.RepairRefused;
import dev.pixelwright.core.port.BlobLedger;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.port.Images;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares the store with the ledger while uploads and deletions go on, in eight bytes of memory for each object. What is
 * seen of the one side is looked at again after the other, in the order that makes a disagreement certain: a row is written
 * before its bytes and forgotten after them, and a held object has its bytes until it is released.
 */
public final class CheckConsistency {

    private final BlobLedger ledger;
    private final BlobStore store;
    private final Images images;
    private final Derivatives derivatives;
    private final Inventory inventory;

    public CheckConsistency(BlobLedger ledger, BlobStore store, Images images, Derivatives derivatives) {
        this.ledger = ledger;
        this.store = store;
        this.images = images;
        this.derivatives = derivatives;
        this.inventory = new Inventory(ledger, store);
    }

    /**
     * Tells {@code findings} of every disagreement as soon as it is known, repaired where {@code repair} says so and it can
     * be. Lists the store, and asks it for single objects only where the listing disagrees with a row. Looks at everything
     * first where a repair is to be careful.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code RepairRefused}, nothing being changed, when a careful
     *     repair finds that nothing agrees, or that more than ten things and a tenth of all do not; with another
     *     {@code SystemFailure}, and what was told by then holds
     */
    public void execute(Repair repair, Consumer<Finding> findings) {
        if (repair == Repair.CAREFUL) {
            new Doubt().refuse();
        }
        boolean mend = repair != Repair.NONE;
        inventory.compare(
                unknown -> unknown.stream().filter(this::isOrphan).forEach(key -> findings.accept(orphan(key, mend))),
                missing -> {
                    if (isLost(missing)) {
                        findings.accept(lost(missing, mend));
                    }
                });
    }

    // Without a row a moment ago, and there even so: not one that was deleted, and then forgotten, since it was listed.
    private boolean isOrphan(BlobKey unknown) {
        return store.size(unknown).isPresent();
    }

    // Held still, so that it was held when its bytes were looked for: nobody had begun to delete it.
    private boolean isLost(BlobKey missing) {
        return store.size(missing).isEmpty()
                && ledger.find(missing).map(BlobEntry::state).equals(Optional.of(BlobState.HELD));
    }

    private Finding orphan(BlobKey key, boolean mend) {
        if (mend) {
            ledger.reserve(key);
            ledger.release(key);
        }
        return new Finding(Finding.Kind.ORPHAN, key, "", mend);
    }

    private Finding lost(BlobKey key, boolean mend) {
        return derivatives
                .find(key)
                .map(derivative -> lost(derivative, mend))
                .orElseGet(() -> new Finding(Finding.Kind.LOST_ORIGINAL, key, original(key), false));
    }

    private Finding lost(Derivative derivative, boolean mend) {
        boolean mended = mend && derivatives.remove(derivative.id()).isPresent();
        String row = "derivative " + derivative.id() + " of image " + derivative.image();
        return new Finding(Finding.Kind.LOST_DERIVATIVE, derivative.blob().key(), row, mended);
    }

    private String original(BlobKey key) {
        return key.originalContent()
                .flatMap(images::findByContentId)
                .map(image -> "image " + image.id() + " of user " + image.owner())
                .orElse("");
    }

    /**
     * Whether the store and the rows belong together at all. A folder that is not mounted, a wrong prefix or a wrong database
     * look like a loss of everything, and repairing that would be one.
     */
    private final class Doubt {

        // A few are an accident whatever their share; a tenth of everything is another installation's store, or none.
        private static final int FEW = 10;
        private static final int DOUBTFUL_SHARE = 10;

        private long orphans;
        private long lost;
        private boolean changes;

        void refuse() {
            int listed = inventory.compare(this::unknown, this::missing);
            long agreeing = listed - orphans;
            long disagreeing = orphans + lost;
            boolean many = disagreeing > FEW && disagreeing * DOUBTFUL_SHARE > disagreeing + agreeing;
            if (changes && (agreeing == 0 || many)) {
                throw new RepairRefused(disagreeing, agreeing).toException();
            }
        }

        // With more than a few it is the share that counts, and a million objects of others are not asked for one by
        // one.
        private boolean isCertain() {
            return orphans + lost <= FEW;
        }

        private void unknown(Set<BlobKey> keys) {
            for (BlobKey key : keys) {
                if (!isCertain() || isOrphan(key)) {
                    orphans++;
                    changes = true;
                }
            }
        }

        private void missing(BlobKey key) {
            if (!isCertain() || isLost(key)) {
                lost++;
                changes = changes || derivatives.find(key).isPresent();
            }
        }
    }
}
