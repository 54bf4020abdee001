package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.CachePurges;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link CachePurges}. */
public interface CachePurgesContract extends DatabaseFactory {

    private static UUID gone(Database ports) {
        Image image = new Rows(ports).image();
        ports.images().remove(image.id());
        return image.contentId();
    }

    private static List<UUID> given(CachePurges purges, String when) {
        return Await.present(
                when,
                () -> Stream.of(purges.take(100, Rows.LONG))
                        .filter(batch -> !batch.isEmpty())
                        .findFirst());
    }

    @Test
    default void aRemovedImageShouldBeDueAtOnce() {
        Database ports = ports();
        Image image = new Rows(ports).image();
        assertThat(ports.purges().take(100, Rows.LONG)).isEmpty();
        ports.images().remove(image.id());
        ports.images().remove(image.id());
        assertThat(ports.purges().take(100, Rows.LONG)).containsExactly(image.contentId());
        assertThat(ports.purges().take(100, Rows.LONG)).isEmpty();
    }

    @Test
    default void whatIsNotToldShouldBeGivenOutAgainAfterItsLease() {
        Database ports = ports();
        UUID gone = gone(ports);
        assertThat(ports.purges().take(1, Duration.ofSeconds(2))).containsExactly(gone);
        assertThat(ports.purges().take(1, Rows.LONG)).isEmpty();
        assertThat(given(ports.purges(), "the lease has passed")).containsExactly(gone);
    }

    @Test
    default void eachShouldBeToldTwice() {
        Database ports = ports();
        UUID gone = gone(ports);
        UUID other = gone(ports);
        assertThat(ports.purges().take(1, Rows.LONG)).containsExactly(gone);
        ports.purges().told(List.of(gone), Rows.LONG);
        assertThat(ports.purges().take(1, Rows.LONG)).containsExactly(other);
        ports.purges().told(List.of(other, new UUID(4, 2)), Duration.ofMillis(1));
        assertThat(given(ports.purges(), "it is due again")).containsExactly(other);
        ports.purges().told(List.of(other), Duration.ofMillis(1));
        ports.purges().told(List.of(other), Duration.ofMillis(1));
        ports.purges().told(List.of(gone), Duration.ofMillis(1));
        // Whatever else was due would be older than this one.
        UUID last = gone(ports);
        assertThat(given(ports.purges(), "the last is due")).containsExactly(last);
        assertThat(ports.purges().forget(Duration.ZERO, 100)).isEqualTo(1);
    }

    @Test
    default void takeShouldGiveTheOldestFirst() {
        Database ports = ports();
        List<UUID> gone = IntStream.range(0, 5).mapToObj(i -> gone(ports)).toList();
        assertThat(ports.purges().take(2, Rows.LONG)).containsExactlyInAnyOrderElementsOf(gone.subList(0, 2));
        assertThat(ports.purges().take(100, Rows.LONG)).containsExactlyInAnyOrderElementsOf(gone.subList(2, 5));
    }

    @Test
    default void simultaneousTakesOfPurgesShouldBeDisjoint() {
        Database ports = ports();
        List<UUID> gone = IntStream.range(0, 40).mapToObj(i -> gone(ports)).toList();
        List<List<UUID>> taken = Race.run(
                8,
                i -> Stream.generate(() -> ports.purges().take(3, Rows.LONG))
                        .takeWhile(batch -> !batch.isEmpty())
                        .flatMap(List::stream)
                        .toList());
        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(gone);
    }

    @Test
    default void forgetShouldRemoveWhatIsOldAndNothingElse() {
        Database ports = ports();
        IntStream.range(0, 3).forEach(i -> gone(ports));
        assertThat(ports.purges().forget(Rows.LONG, 100)).isZero();
        assertThat(ports.purges().forget(Duration.ZERO, 2)).isEqualTo(2);
        assertThat(ports.purges().take(100, Rows.LONG)).hasSize(1);
    }
}
