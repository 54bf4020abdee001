package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link Outbox}. */
public interface OutboxContract extends OutboxWritingContract {

    private static List<DomainEvent> takeAll(Database ports) {
        return Stream.generate(() -> ports.outbox().take(3, Rows.LONG))
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Image> images(Rows rows, int count) {
        return IntStream.range(0, count).mapToObj(i -> rows.image()).toList();
    }

    @Test
    default void takeShouldGiveTheOldestFirst() {
        Database ports = ports();
        List<Image> images = images(new Rows(ports), 5);
        List<DomainEvent> first = ports.outbox().take(2, Rows.LONG);
        List<DomainEvent> rest = ports.outbox().take(100, Rows.LONG);
        List<DomainEvent> all = Stream.of(first, rest).flatMap(List::stream).toList();
        assertThat(first).hasSize(2);
        assertThat(all)
                .extracting(DomainEvent::image)
                .containsExactlyElementsOf(images.stream().map(Image::id).toList());
        assertThat(all).extracting(DomainEvent::id).isSorted().doesNotHaveDuplicates();
        assertThat(all).extracting(DomainEvent::at).isSorted();
        assertThat(ports.outbox().take(100, Rows.LONG)).isEmpty();
    }

    @Test
    default void anEventShouldBeGivenOutAgainAfterItsLease() {
        Database ports = ports();
        new Rows(ports).image();
        DomainEvent event = ports.outbox().take(1, Duration.ofMillis(300)).get(0);
        assertThat(ports.outbox().take(1, Rows.LONG)).isEmpty();
        List<DomainEvent> again = Await.present(
                "the lease has passed",
                () -> Stream.of(ports.outbox().take(1, Rows.LONG))
                        .filter(batch -> !batch.isEmpty())
                        .findFirst());
        assertThat(again).containsExactly(event);
    }

    @Test
    default void forgetShouldRemoveWhatWasToldAndNothingElse() {
        Database ports = ports();
        Rows rows = new Rows(ports);
        rows.image();
        List<DomainEvent> told = ports.outbox().take(1, Rows.SHORT);
        Image other = rows.image();
        ports.outbox().forget(told);
        ports.outbox().forget(told);
        ports.outbox().forget(List.of());
        rows.awaitPassed(told.get(0).at().plus(Rows.SHORT.multipliedBy(10)));
        assertThat(takeAll(ports)).extracting(DomainEvent::image).containsExactly(other.id());
    }

    @Test
    default void simultaneousTakesShouldBeDisjoint() {
        Database ports = ports();
        List<Image> images = images(new Rows(ports), 60);
        List<List<DomainEvent>> taken = Race.run(16, i -> takeAll(ports));
        assertThat(taken.stream().flatMap(List::stream).map(DomainEvent::image))
                .containsExactlyInAnyOrderElementsOf(
                        images.stream().map(Image::id).toList());
    }
}
