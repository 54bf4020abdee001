package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.BlobLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The promises of {@link BlobLedger} about looking through it. */
public interface BlobListContract extends DatabaseFactory {

    @Test
    default void listShouldGiveEveryRowOnceInTheOrderOfKeys() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        TreeSet<BlobKey> keys = new TreeSet<>();
        for (String name : List.of("a", "a-b", "a/b", "a.b", "ab", "uploads/0f/x", "b/1", "b/10", "b/2")) {
            keys.add(new BlobKey(name));
        }
        keys.forEach(ports.ledger()::reserve);
        ports.ledger().release(new BlobKey("ab"));
        keys.add(rows.image().blob().key());
        List<BlobKey> seen = new ArrayList<>();
        Optional<BlobKey> after = Optional.empty();
        for (List<BlobEntry> page = ports.ledger().list(after, 3);
                !page.isEmpty();
                page = ports.ledger().list(after, 3)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach(entry -> seen.add(entry.key()));
            after = Optional.of(seen.get(seen.size() - 1));
        }
        assertThat(seen).containsExactlyElementsOf(keys);
    }

    @Test
    default void listShouldGiveRowsAsFindDoes() {
        Database ports = ports();
        BlobKey key = new Rows(ports).image().blob().key();
        assertThat(ports.ledger().list(Optional.empty(), 10))
                .containsExactly(ports.ledger().find(key).orElseThrow());
        assertThat(ports.ledger().list(Optional.of(key), 10)).isEmpty();
    }

    @Test
    default void unknownShouldNameWhatNoRowNames() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Derivative made = ports.derivatives().add(rows.made(rows.lineage()));
        BlobKey reserved = Samples.key();
        BlobKey released = Samples.key();
        ports.ledger().reserve(reserved);
        ports.ledger().reserve(released);
        ports.ledger().release(released);
        BlobKey stray = Samples.key();
        Set<BlobKey> asked = Set.of(image.blob().key(), made.blob().key(), reserved, released, stray);
        assertThat(ports.ledger().unknown(asked)).containsExactly(stray);
        assertThat(ports.ledger().unknown(Set.of())).isEmpty();
    }

    @Test
    default void unknownShouldSpareAnImageWhoseLineIsLost() {
        Database ports = ports();
        BlobKey key = new Rows(ports).image().blob().key();
        ports.ledger().release(key);
        ports.ledger().forget(key);
        assertThat(ports.ledger().find(key)).isEmpty();
        assertThat(ports.ledger().unknown(Set.of(key))).isEmpty();
    }
}
