package dev.pixelwright.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void itShouldEndAsSoonAsSomebodyAsks() {
        AtomicInteger looks = new AtomicInteger();
        Rehearsal rehearsal = new Rehearsal(Engines.of(EngineType.JAVA, 1));
        assertThat(rehearsal.run(() -> looks.incrementAndGet() == 3)).as("over").isFalse();
        assertThat(looks).hasValue(3);
    }

    /** It reads no PNG, so that there is nothing to rehearse with. */
    @Test
    void anEngineThatFailsShouldBeLeftToThoseWhoAsk() {
        AtomicInteger looks = new AtomicInteger();
        Rehearsal rehearsal = new Rehearsal(new ScoutEngine());
        assertThat(rehearsal.run(() -> looks.incrementAndGet() > 1)).as("over").isTrue();
        assertThat(looks).hasValue(1);
    }
}
