package dev.pixelwright.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void theFirstShouldBeHeldAgainstThoseThatAreWarm() {
        List<Double> millis = new ArrayList<>(List.of(300.0, 200.0));
        // What is still warming up, and one hiccup later, count for nothing.
        millis.addAll(Collections.nCopies(18, 150.0));
        millis.addAll(Collections.nCopies(19, 100.0));
        millis.add(900.0);
        Start start = new Start(millis);
        assertThat(start.first()).isEqualTo(300);
        assertThat(start.second()).isEqualTo(200);
        assertThat(start.warm()).isEqualTo(100);
        assertThat(start.ratio()).isEqualTo(3);
    }

    @Test
    void tooFewShouldBeRefused() {
        assertThatThrownBy(() -> new Start(Collections.nCopies(Start.LEAST - 1, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
