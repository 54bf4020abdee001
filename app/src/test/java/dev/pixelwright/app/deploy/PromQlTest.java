package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.deploy.PromQl.Match;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void namesShouldBeToldFromFunctionsAndNumbers() {
        PromQl query = PromQl.of("histogram_quantile(0.95, sum by (job, le) (rate(a_bucket{x=\"{b}\",y!~\"c|d\"}[5m])))"
                + " > 2e9 or 1 - e:f offset 30m and on (job) max(g) > bool 5");
        assertThat(query.metrics()).containsExactlyInAnyOrder("a_bucket", "e:f", "g");
        assertThat(query.grouped()).containsExactlyInAnyOrder("job", "le");
        assertThat(query.matched().get("a_bucket")).isEqualTo(List.of(new Match("x", "{b}"), new Match("y", "")));
    }

    @Test
    void wordsWithinTextShouldBeNoNames() {
        assertThat(PromQl.of("label_replace(h, \"breaker\", \"the store\", \"\", \"\")")
                        .metrics())
                .containsExactly("h");
    }
}
