package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.BlobEntry;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Finding;
import dev.pixelwright.core.blob.Finding.Kind;
import dev.pixelwright.core.blob.Repair;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.port.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckConsistencyTest {

    private static final BlobKey ORPHAN = new BlobKey("originals/aa/orphan");

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private List<Finding> check(boolean repair) {
        return check(repair ? Repair.CAREFUL : Repair.NONE);
    }

    private List<Finding> check(Repair repair) {
        List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
        studio.useCases().checkConsistency().execute(repair, findings::add);
        return findings;
    }

    @Test
    void checkShouldFindNothingWhereAllIsWell() throws IOException {
        Image image = studio.upload();
        studio.pixelwright.transform(Studio.ALICE, image.id(), "png");
        BlobKey announced = new BlobKey("originals/bb/announced");
        studio.database.ledger().reserve(announced);
        BlobKey halfDead = new BlobKey("originals/bb/written");
        studio.database.ledger().reserve(halfDead);
        studio.store.put(halfDead, ByteSource.of(new byte[] {1}));
        studio.database.ledger().reserve(ORPHAN);
        studio.database.ledger().release(ORPHAN);
        assertThat(check(true)).isEmpty();
        assertThat(studio.objects()).hasSize(3);
    }

    @Test
    void anOrphanShouldBeHandedToTheCollector() throws IOException {
        Image image = studio.upload();
        studio.store.put(ORPHAN, ByteSource.of(new byte[] {1}));
        assertThat(check(false)).containsExactly(new Finding(Kind.ORPHAN, ORPHAN, "", false));
        assertThat(studio.database.ledger().find(ORPHAN)).isEmpty();
        assertThat(check(true)).containsExactly(new Finding(Kind.ORPHAN, ORPHAN, "", true));
        studio.useCases().collectGarbage().execute(Duration.ofHours(1));
        assertThat(studio.objects()).containsExactly(image.blob().key());
        assertThat(check(false)).isEmpty();
    }

    @Test
    void manyOrphansShouldBeFoundBeyondOneBatch() throws IOException {
        for (int i = 0; i < 1234; i++) {
            studio.store.put(new BlobKey("originals/aa/orphan-" + i), ByteSource.of(new byte[] {1}));
        }
        assertThat(check(Repair.FORCED)).hasSize(1234);
        assertThat(check(true)).isEmpty();
    }

    @Test
    void aLostDerivativeShouldBeMadeAgain() {
        Image image = studio.upload();
        Job job = studio.submit(image.id());
        studio.run(job.id());
        Derivative lost = studio.useCases().findResult().execute(Studio.ALICE, job.id());
        studio.store.delete(lost.blob().key());
        Finding finding = new Finding(
                Kind.LOST_DERIVATIVE, lost.blob().key(), "derivative " + lost.id() + " of image " + image.id(), false);
        assertThat(check(false)).containsExactly(finding);
        assertThat(check(true)).containsExactly(new Finding(finding.kind(), finding.key(), finding.row(), true));
        assertThat(check(true)).isEmpty();
        Job again = studio.submit(image.id());
        assertThat(again.id()).isNotEqualTo(job.id());
        assertThat(studio.run(again.id())).isTrue();
        assertThat(studio.objects()).hasSize(2);
    }

    @Test
    void aLostOriginalShouldBeReportedAndNeverHidden() {
        Image image = studio.upload();
        studio.store.delete(image.blob().key());
        Finding finding = new Finding(
                Kind.LOST_ORIGINAL, image.blob().key(), "image " + image.id() + " of user " + Studio.ALICE, false);
        assertThat(check(true)).containsExactly(finding);
        assertThat(check(true)).containsExactly(finding);
        assertThat(studio.database.ledger().find(image.blob().key()).map(BlobEntry::state))
                .contains(BlobState.HELD);
    }

    @Test
    void checkShouldBelieveNothingThatUploadsAndDeletionsMakeItSee() {
        CompletableFuture<Void> traffic = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                Image image = studio.upload();
                studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
            }
        });
        int rounds = 0;
        while (!traffic.isDone() || rounds < 10) {
            assertThat(check(true)).isEmpty();
            rounds++;
        }
        traffic.join();
        assertThat(studio.objects()).isEmpty();
    }

    @Test
    void aRepairShouldBeRefusedWhereTheStoreLooksLikeAnothers() throws IOException {
        Image image = studio.upload();
        studio.pixelwright.transform(Studio.ALICE, image.id(), "png");
        List<BlobKey> objects = List.copyOf(studio.objects());
        objects.forEach(studio.store::delete);
        assertThatThrownBy(() -> check(Repair.CAREFUL)).hasMessageContaining("REPAIR_REFUSED");
        assertThat(studio.database.derivatives().list(image.id())).hasSize(1);

        for (int i = 0; i < 12; i++) {
            studio.store.put(new BlobKey("originals/cc/strange-" + i), ByteSource.of(new byte[] {1}));
        }
        assertThatThrownBy(() -> check(Repair.CAREFUL)).hasMessageContaining("REPAIR_REFUSED");
        studio.useCases().collectGarbage().execute(Duration.ofHours(1));
        assertThat(studio.objects()).hasSize(12);

        assertThat(check(Repair.FORCED)).hasSize(14);
        assertThat(studio.database.derivatives().list(image.id())).isEmpty();
    }

    @Test
    void lostOriginalsShouldMakeARepairDoubtfulThoughItCannotMendThem() throws IOException {
        for (int i = 0; i < 20; i++) {
            Image image = studio.upload();
            if (i > 8) {
                studio.store.delete(image.blob().key());
            }
        }
        assertThat(check(Repair.CAREFUL)).hasSize(11);
        studio.store.put(ORPHAN, ByteSource.of(new byte[] {1}));
        assertThatThrownBy(() -> check(Repair.CAREFUL)).hasMessageContaining("REPAIR_REFUSED");
        assertThat(studio.database.ledger().find(ORPHAN)).isEmpty();
    }

    @Test
    void whatAgreesShouldCostTheStoreNoQuestions() throws IOException {
        List<Image> all = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            all.add(studio.upload());
        }
        Image lost = all.get(700);
        studio.store.delete(lost.blob().key());
        List<Finding> findings = new ArrayList<>();
        asking().execute(Repair.NONE, findings::add);
        assertThat(findings)
                .containsExactly(new Finding(
                        Kind.LOST_ORIGINAL,
                        lost.blob().key(),
                        "image " + lost.id() + " of user " + lost.owner(),
                        false));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aStoreOfOthersShouldBeRefusedWithoutAskingForEachObject() throws IOException {
        for (int i = 0; i < 1234; i++) {
            studio.store.put(new BlobKey("originals/cc/strange-" + i), ByteSource.of(new byte[] {1}));
        }
        assertThatThrownBy(() -> asking().execute(Repair.CAREFUL, finding -> {}))
                .hasMessageContaining("1234 objects disagree");
        assertThat(asked).hasValueLessThan(20);
    }

    /** A check that counts the questions for single objects. */
    private CheckConsistency asking() {
        BlobStore watched = new ForwardingStore(studio.store) {
            @Override
            public OptionalLong size(BlobKey key) {
                asked.incrementAndGet();
                return super.size(key);
            }
        };
        return new CheckConsistency(
                studio.database.ledger(), watched, studio.database.images(), studio.database.derivatives());
    }
}
