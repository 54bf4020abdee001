package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.port.DomainEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayEventsTest {

    @TempDir
    Path folder;

    private final List<DomainEvent> heard = new ArrayList<>();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private RelayEvents relay(DomainEvents outside) {
        return new RelayEvents(
                studio.database.outbox(), outside, studio.useCases().webhooks().queueDeliveries());
    }

    @Test
    void relayShouldTellOnceWhatHasHappenedInItsOrder() {
        Image image = studio.upload();
        studio.run(studio.submit(image.id()).id());
        studio.useCases().deleteImage().execute(Studio.ALICE, image.id());
        assertThat(relay(heard::addAll).execute()).isEqualTo(4);
        assertThat(heard)
                .extracting(DomainEvent::type)
                .containsExactly(
                        DomainEvent.Type.IMAGE_UPLOADED,
                        DomainEvent.Type.DERIVATIVE_CREATED,
                        DomainEvent.Type.JOB_COMPLETED,
                        DomainEvent.Type.IMAGE_DELETED);
        studio.clock.advance(Duration.ofHours(1));
        assertThat(relay(heard::addAll).execute()).isZero();
        assertThat(heard).hasSize(4);
    }

    @Test
    void relayShouldGoOnUntilNothingIsLeft() {
        for (int i = 0; i < 401; i++) {
            studio.upload();
        }
        assertThat(relay(heard::addAll).execute()).isEqualTo(401);
        assertThat(heard).extracting(DomainEvent::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void eventsThatCannotBeToldShouldBeToldLater() {
        Image image = studio.upload();
        RelayEvents unheard = relay(events -> {
            throw new QueueUnavailable("test").toException();
        });
        assertThat(unheard.execute()).isZero();
        studio.clock.advance(Duration.ofMinutes(2));
        assertThat(relay(heard::addAll).execute()).isEqualTo(1);
        assertThat(heard).extracting(DomainEvent::image).containsExactly(image.id());
    }

    @Test
    void outsideShouldNotBeCalledWhenNothingHasHappened() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(relay(events -> calls.incrementAndGet()).execute()).isZero();
        assertThat(calls).hasValue(0);
    }
}
