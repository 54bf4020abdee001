package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.derivative.DerivativeId;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.port.Derivatives;
import dev.pixelwright.core.transform.Transformation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link Derivatives}. */
public interface DerivativesContract extends DerivativeRemovalContract {

    @Test
    default void findShouldGiveWhatWasAdded() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Derivative made = rows.made(rows.lineage());
        assertThat(ports.derivatives().add(made)).isEqualTo(made);
        assertThat(ports.derivatives().find(made.id())).contains(made);
        assertThat(ports.derivatives().find(made.lineage())).contains(made);
        assertThat(rows.state(made.blob().key())).contains(BlobState.HELD);
    }

    @Test
    default void findShouldTellLineagesApart() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Image other = rows.image();
        Transformation grey = Transformation.parse("grayscale/png");
        Derivative made = ports.derivatives().add(rows.made(new Lineage(image.id(), grey)));
        assertThat(ports.derivatives().find(new Lineage(image.id(), Transformation.parse("grayscale/webp"))))
                .isEmpty();
        assertThat(ports.derivatives().find(new Lineage(other.id(), grey))).isEmpty();
        assertThat(ports.derivatives().find(new DerivativeId(Samples.number()))).isEmpty();
        assertThat(ports.derivatives().find(new Lineage(image.id(), grey))).contains(made);
    }

    @Test
    default void findShouldReadBackTheLongestTransformation() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        String step =
                "resize:16384x16384,fit=contain,enlarge=true,kernel=mitchell,gravity=southwest,background=12345678/";
        Transformation longest = Transformation.parse(step.repeat(Transformation.MAX_STEPS) + "webp:q=99");
        Derivative made =
                ports.derivatives().add(rows.made(new Lineage(rows.image().id(), longest)));
        assertThat(ports.derivatives().find(made.lineage())).contains(made);
    }

    @Test
    default void listShouldGiveTheOldestFirst() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Derivative first = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        Derivative second = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        ports.derivatives().add(rows.made(rows.lineage()));
        Derivative third = ports.derivatives().add(rows.made(new Lineage(image.id(), Samples.transformation())));
        assertThat(ports.derivatives().list(image.id())).containsExactly(first, second, third);
        assertThat(ports.derivatives().list(new ImageId(Samples.number()))).isEmpty();
    }

    @Test
    default void addShouldKeepTheDerivativeThatIsThereAndReleaseTheRival() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Derivative first = ports.derivatives().add(rows.made(rows.lineage()));
        Derivative rival = rows.made(first.lineage());
        assertThat(ports.derivatives().add(rival)).isEqualTo(first);
        assertThat(ports.derivatives().find(rival.id())).isEmpty();
        assertThat(ports.derivatives().list(first.image())).containsExactly(first);
        assertThat(rows.state(first.blob().key())).contains(BlobState.HELD);
        assertThat(rows.state(rival.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void addShouldAnswerAllRivalsWithOneDerivative() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Lineage lineage = rows.lineage();
        List<Derivative> rivals =
                IntStream.range(0, 12).mapToObj(i -> rows.made(lineage)).toList();
        List<Derivative> answers =
                Race.run(rivals.size(), i -> ports.derivatives().add(rivals.get(i)));
        Derivative standing = ports.derivatives().find(lineage).orElseThrow();
        assertThat(answers).containsOnly(standing);
        for (Derivative rival : rivals) {
            assertThat(rows.state(rival.blob().key()))
                    .contains(rival.equals(standing) ? BlobState.HELD : BlobState.RELEASED);
        }
    }

    @Test
    default void addShouldRefuseAndReleaseWhenTheImageIsGone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Image image = rows.image();
        Derivative made = rows.made(new Lineage(image.id(), Samples.transformation()));
        ports.images().remove(image.id());
        Failing.with("IMAGE_NOT_FOUND", () -> ports.derivatives().add(made));
        assertThat(ports.derivatives().find(made.lineage())).isEmpty();
        assertThat(rows.state(made.blob().key())).contains(BlobState.RELEASED);
    }

    @Test
    default void addShouldRefuseWhenTheReservationIsGone() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        Derivative released = rows.made(rows.lineage());
        ports.ledger().release(released.blob().key());
        Failing.with("BLOB_MISSING", () -> ports.derivatives().add(released));
        assertThat(ports.derivatives().find(released.lineage())).isEmpty();
        assertThat(rows.state(released.blob().key())).contains(BlobState.RELEASED);
        Derivative unannounced = Samples.derivative(rows.lineage());
        Failing.with("BLOB_MISSING", () -> ports.derivatives().add(unannounced));
        assertThat(ports.derivatives().find(unannounced.lineage())).isEmpty();
    }
}
