package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifespanTest {

    private final Lifespan lifespan = new Lifespan();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void closeShouldStopInTheOppositeOrderAndOnce() {
        lifespan.add("first", () -> stopped.add("first"));
        lifespan.add("second", () -> stopped.add("second"));

        lifespan.close();
        lifespan.close();

        assertThat(stopped).containsExactly("second", "first");
    }

    @Test
    void closeShouldGoOnWhenAPartFailsToStop() {
        lifespan.add("first", () -> stopped.add("first"));
        lifespan.add("second", () -> {
            throw new IllegalStateException("stuck");
        });

        lifespan.close();

        assertThat(stopped).containsExactly("first");
    }

    @Test
    void addShouldStopThePartAtOnceWhenTheEndHasCome() {
        lifespan.close();

        assertThatThrownBy(() -> lifespan.add("late", () -> stopped.add("late")))
                .isInstanceOf(StartupException.class);
        assertThat(stopped).containsExactly("late");
    }
}
