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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares the store with the ledger while uploads and deletions go on, in eight bytes of memory for each object. What is
 * seen of the one side is looked at again after the other, in the order that makes a disagreement certain: a row is written
 * before its bytes and forgotten after them, and a held object has its bytes until it is released.
 */
public final class CheckConsistency {

    private static final int BATCH = 500;
    // A few are an accident whatever their share; a tenth of everything is another installation's store, or none.
    private static final int FEW = 10;
    private static final int DOUBTFUL_SHARE = 10;

    private final BlobLedger ledger;
    private final BlobStore store;
    private final Derivatives derivatives;

    public CheckConsistency(BlobLedger ledger, BlobStore store, Derivatives derivatives) {
        this.ledger = ledger;
        this.store = store;
        this.derivatives = derivatives;
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
            refuseIfDoubtful();
        }
        look(repair != Repair.NONE, findings);
    }

    // A folder that is not mounted, a wrong prefix or a wrong database look like a loss of everything, and repairing
    // that
    // would be one.
    private void refuseIfDoubtful() {
        Map<Finding.Kind, Long> found = new EnumMap<>(Finding.Kind.class);
        long listed = look(false, finding -> found.merge(finding.kind(), 1L, Long::sum));
        long orphans = found.getOrDefault(Finding.Kind.ORPHAN, 0L);
        long changes = orphans + found.getOrDefault(Finding.Kind.LOST_DERIVATIVE, 0L);
        long disagreeing = changes + found.getOrDefault(Finding.Kind.LOST_ORIGINAL, 0L);
        long agreeing = listed - orphans;
        boolean many = disagreeing > FEW && disagreeing * DOUBTFUL_SHARE > disagreeing + agreeing;
        if (changes > 0 && (agreeing == 0 || many)) {
            throw new RepairRefused(disagreeing, agreeing).toException();
        }
    }

    /** Goes through the store, then through the rows, and tells how many objects the store named. */
    private int look(boolean repair, Consumer<Finding> findings) {
        ListedKeys listed = new ListedKeys();
        Set<BlobKey> batch = new HashSet<>();
        store.list(key -> {
            listed.add(key);
            batch.add(key);
            if (batch.size() == BATCH) {
                checkObjects(batch, repair, findings);
                batch.clear();
            }
        });
        checkObjects(batch, repair, findings);
        Optional<BlobKey> after = Optional.empty();
        List<BlobEntry> page;
        do {
            page = ledger.list(after, BATCH);
            for (BlobEntry entry : page) {
                checkRow(entry, listed, repair, findings);
                after = Optional.of(entry.key());
            }
        } while (page.size() == BATCH);
        return listed.count();
    }

    private void checkObjects(Set<BlobKey> listed, boolean repair, Consumer<Finding> findings) {
        for (BlobKey key : ledger.unknown(Set.copyOf(listed))) {
            // Without a row now, and there even so: not one that was deleted, and then forgotten, since it was listed.
            if (store.size(key).isPresent()) {
                if (repair) {
                    ledger.reserve(key);
                    ledger.release(key);
                }
                findings.accept(new Finding(Finding.Kind.ORPHAN, key, repair));
            }
        }
    }

    private void checkRow(BlobEntry entry, ListedKeys listed, boolean repair, Consumer<Finding> findings) {
        BlobKey key = entry.key();
        if (entry.state() != BlobState.HELD
                || listed.contains(key)
                || store.size(key).isPresent()) {
            return;
        }
        // Held still, so that it was held when its bytes were looked for: nobody had begun to delete it.
        if (ledger.find(key).map(BlobEntry::state).equals(Optional.of(BlobState.HELD))) {
            findings.accept(lost(key, repair));
        }
    }

    private Finding lost(BlobKey key, boolean repair) {
        Optional<Derivative> derivative = derivatives.find(key);
        if (derivative.isEmpty()) {
            return new Finding(Finding.Kind.LOST_ORIGINAL, key, false);
        }
        boolean repaired = repair && derivatives.remove(derivative.get().id()).isPresent();
        return new Finding(Finding.Kind.LOST_DERIVATIVE, key, repaired);
    }
}
