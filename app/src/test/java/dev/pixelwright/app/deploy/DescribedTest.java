package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedTest {

    private final Described described = Described.of("""
            | name | labels | what it is |
            |---|---|---|
            | `a` | `state`, `kind` | one of `free`, `taken` |
            | `h` | | histogram: times |
            | `s` | | summary (count and sum): times |
            """, Set.of("our:own"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{state=\"free\",job=\"j\"}",
                "sum by (kind) (a)",
                "rate(h_bucket{le=\"1\"}[5m]) + h_count",
                "s_sum / s_count",
                "our:own > 1",
                "up == 0",
                "a{state=~\"any|thing\"}"
            })
    void whatThereIsShouldBeFound(String query) {
        assertThat(described.faults(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b",
                "a{colour=\"red\"}",
                "a{state=\"lost\"}",
                "sum by (colour) (a)",
                "s_bucket",
                "h",
                "a_count",
                "their:own"
            })
    void whatThereIsNotShouldBeTold(String query) {
        assertThat(described.faults(query)).hasSize(1);
    }

    @Test
    void pageShouldDescribeMuch() {
        assertThat(Described.with(Set.of()).faults("http_request_duration_seconds_bucket{le=\"1\",route=\"/me\"}"))
                .isEmpty();
    }
}
