package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.BlobLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link BlobLedger}. */
public interface BlobLedgerContract extends BlobListContract {

    @Test
    default void reserveShouldMakeAReservedEntry() {
        BlobLedger ledger = ports().ledger();
        BlobKey key = Samples.key();
        ledger.reserve(key);
        assertThat(ledger.find(key).map(BlobEntry::key)).contains(key);
        assertThat(ledger.find(key).map(BlobEntry::state)).contains(BlobState.RESERVED);
        assertThat(ledger.find(Samples.key())).isEmpty();
    }

    @Test
    default void releaseShouldReleaseAReservedObject() {
        BlobLedger ledger = ports().ledger();
        BlobKey key = Samples.key();
        ledger.reserve(key);
        ledger.release(key);
        ledger.release(key);
        assertThat(ledger.find(key).map(BlobEntry::state)).contains(BlobState.RELEASED);
    }

    @Test
    default void releaseShouldReleaseAHeldObject() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        BlobKey key = rows.image().blob().key();
        assertThat(rows.state(key)).contains(BlobState.HELD);
        ports.ledger().release(key);
        assertThat(rows.state(key)).contains(BlobState.RELEASED);
    }

    @Test
    default void releaseShouldDoNothingForAnUnknownKey() {
        BlobLedger ledger = ports().ledger();
        BlobKey unknown = Samples.key();
        ledger.release(unknown);
        assertThat(ledger.find(unknown)).isEmpty();
        assertThat(ledger.collectable(Rows.LONG, 10)).isEmpty();
    }

    @Test
    default void aStateShouldHaveItsOwnMoment() {
        BlobLedger ledger = ports().ledger();
        BlobKey key = Samples.key();
        ledger.reserve(key);
        BlobEntry reserved = ledger.find(key).orElseThrow();
        ledger.release(key);
        BlobEntry released = ledger.find(key).orElseThrow();
        assertThat(released.since()).isAfterOrEqualTo(reserved.since());
    }

    @Test
    default void collectableShouldNameOnlyReleasedObjects() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        rows.image();
        BlobKey reserved = Samples.key();
        BlobKey released = Samples.key();
        ports.ledger().reserve(reserved);
        ports.ledger().reserve(released);
        ports.ledger().release(released);
        assertThat(ports.ledger().collectable(Rows.LONG, 10)).containsExactly(released);
        assertThat(rows.state(reserved)).contains(BlobState.RESERVED);
    }

    @Test
    default void collectableShouldKeepToItsLimit() {
        BlobLedger ledger = ports().ledger();
        List<BlobKey> keys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            BlobKey key = Samples.key();
            ledger.reserve(key);
            ledger.release(key);
            keys.add(key);
        }
        List<BlobKey> first = ledger.collectable(Rows.LONG, 3);
        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        first.forEach(ledger::forget);
        List<BlobKey> rest = ledger.collectable(Rows.LONG, 3);
        assertThat(rest).hasSize(2);
        keys.removeAll(first);
        assertThat(rest).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    default void collectableShouldReleaseAbandonedReservationsForEver() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image late = Samples.image(rows.user().id());
        BlobKey key = late.blob().key();
        ports.ledger().reserve(key);
        Await.until(
                "the reservation is old",
                () -> ports.ledger().collectable(Rows.SHORT, 10).contains(key));
        assertThat(rows.state(key)).contains(BlobState.RELEASED);
        Failing.with("BLOB_MISSING", () -> ports.images().add(late, Optional.empty(), Quota.NONE));
        assertThat(ports.images().find(late.id())).isEmpty();
    }

    @Test
    default void collectableShouldNeverTakeHeldObjects() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        BlobKey marker = Samples.key();
        ports.ledger().reserve(marker);
        Await.until(
                "what is younger than the image is abandoned",
                () -> ports.ledger().collectable(Rows.SHORT, 10).contains(marker));
        assertThat(rows.state(image.blob().key())).contains(BlobState.HELD);
    }

    @Test
    default void forgetShouldRemoveReleasedEntriesOnly() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        BlobKey held = rows.image().blob().key();
        BlobKey reserved = Samples.key();
        BlobKey released = Samples.key();
        ports.ledger().reserve(reserved);
        ports.ledger().reserve(released);
        ports.ledger().release(released);
        for (BlobKey key : List.of(held, reserved, released, released, Samples.key())) {
            ports.ledger().forget(key);
        }
        assertThat(rows.state(held)).contains(BlobState.HELD);
        assertThat(rows.state(reserved)).contains(BlobState.RESERVED);
        assertThat(rows.state(released)).isEmpty();
        assertThat(ports.ledger().collectable(Rows.LONG, 10)).isEmpty();
    }

    @Test
    default void whatIsReleasedAgainShouldBeCollectedLast() {
        Database ports = ports();
        List<BlobKey> keys = List.of(Samples.key(), Samples.key(), Samples.key());
        for (BlobKey key : keys) {
            ports.ledger().reserve(key);
            ports.ledger().release(key);
        }
        ports.ledger().release(keys.get(0));
        assertThat(ports.ledger().collectable(Rows.LONG, 10)).last().isEqualTo(keys.get(0));
        assertThat(ports.ledger().collectable(Rows.LONG, 10)).containsExactlyInAnyOrderElementsOf(keys);
    }
}
