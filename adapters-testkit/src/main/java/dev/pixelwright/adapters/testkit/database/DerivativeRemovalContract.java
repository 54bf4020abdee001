package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.job.Submission;
import dev.pixelwright.core.port.Derivatives;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link Derivatives} about finding the row behind an object, and removing it. */
public interface DerivativeRemovalContract extends DatabaseFactory {

    @Test
    default void findShouldGiveTheRowBehindAnObject() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Derivative made = ports.derivatives().add(rows.made(rows.lineage()));
        ports.derivatives().add(rows.made(rows.lineage()));
        assertThat(ports.derivatives().find(made.blob().key())).contains(made);
        assertThat(ports.derivatives().find(Samples.key())).isEmpty();
    }

    @Test
    default void removeShouldTakeTheJobsThatMadeItAlong() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job job = rows.completed();
        Derivative made = ports.derivatives().find(job.lineage()).orElseThrow();
        assertThat(ports.derivatives().remove(made.id())).contains(made.blob().key());
        assertThat(ports.derivatives().find(made.id())).isEmpty();
        assertThat(ports.derivatives().find(made.lineage())).isEmpty();
        assertThat(ports.jobs().find(job.id())).isEmpty();
        assertThat(rows.events(job)).isEmpty();
        assertThat(rows.state(made.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void removeShouldLetTheDerivativeBeMadeAgain() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Job first = rows.completed();
        ports.derivatives()
                .remove(ports.derivatives().find(first.lineage()).orElseThrow().id());
        Submission again = ports.jobs().submit(rows.again(first));
        assertThat(again.fresh()).isTrue();
        assertThat(again.job().status()).isEqualTo(JobStatus.QUEUED);
        Derivative second = rows.made(first.lineage());
        assertThat(rows.complete(rows.claim(again.job()), second)).contains(second);
    }

    @Test
    default void removeShouldLeaveTheRestOfTheImageAlone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Derivative gone = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        Derivative kept = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        Job queued = ports.jobs().submit(rows.order(image)).job();
        ports.derivatives().remove(gone.id());
        assertThat(ports.derivatives().list(image.id())).containsExactly(kept);
        assertThat(rows.read(queued)).isEqualTo(queued);
        assertThat(ports.images().find(image.id())).contains(image);
        assertThat(rows.state(kept.blob().key())).contains(BlobState.HELD);
    }

    @Test
    default void removeShouldAnswerNothingForAnUnknownDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Derivative made = ports.derivatives().add(rows.made(rows.lineage()));
        assertThat(ports.derivatives().remove(new DerivativeId(Samples.number())))
                .isEmpty();
        assertThat(ports.derivatives().remove(made.id())).isPresent();
        assertThat(ports.derivatives().remove(made.id())).isEmpty();
    }

    @Test
    default void removeShouldLeaveNothingHalfDoneWhenItRacesACompletionOrTheImagesEnd() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        for (int round = 0; round < 15; round++) {
            Lineage lineage = rows.lineage();
            Job job = ports.jobs()
                    .submit(rows.order(
                            ports.images().find(lineage.image()).orElseThrow(), lineage.transformation(), Rows.LONG))
                    .job();
            var claim = rows.claim(job);
            Derivative standing = ports.derivatives().add(rows.made(lineage));
            Derivative rival = rows.made(lineage);
            List<Optional<BlobKey>> keys = Race.run(3, i -> switch (i) {
                case 0 -> ports.derivatives().remove(standing.id());
                case 1 -> rows.complete(claim, rival).map(made -> made.blob().key());
                default -> ports.images().remove(lineage.image()).stream().findFirst();
            });
            assertThat(keys).hasSize(3);
            assertThat(ports.derivatives().find(lineage)).isEmpty();
            assertThat(ports.jobs().find(job.id())).isEmpty();
            assertThat(rows.state(standing.blob().key())).contains(BlobState.RELEASED);
            assertThat(rows.state(rival.blob().key())).isNotEqualTo(Optional.of(BlobState.HELD));
        }
    }
}
