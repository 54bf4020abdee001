package dev.pixelwright.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    // Those of the specification.
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String PARENT = "00-" + TRACE + "-" + SPAN + "-01";

    private static Optional<TraceContext> parse(String parent, String... states) {
        return TraceContext.parse(parent, List.of(states));
    }

    @Test
    void partsShouldBeThoseOfTheHeader() {
        TraceContext context = parse(PARENT, "congo=t61rcWkgMzE").orElseThrow();

        assertThat(context.traceId()).isEqualTo(TRACE);
        assertThat(context.spanId()).isEqualTo(SPAN);
        assertThat(context.isSampled()).isTrue();
        assertThat(context.traceparent()).isEqualTo(PARENT);
        assertThat(context.tracestate()).contains("congo=t61rcWkgMzE");
    }

    @ParameterizedTest
    @CsvSource({"00, 00, false", "01, 01, true", "02, 02, false", "03, 03, true", "fe, 02, false", "ff, 03, true"})
    void onlyFlagsWithAMeaningShouldBeHandedOn(String sent, String kept, boolean sampled) {
        TraceContext context = parse("00-" + TRACE + "-" + SPAN + "-" + sent).orElseThrow();

        assertThat(context.traceparent()).endsWith("-" + kept);
        assertThat(context.isSampled()).isEqualTo(sampled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cc-" + TRACE + "-" + SPAN + "-01",
                "cc-" + TRACE + "-" + SPAN + "-01-what-the-future-will-be-like"
            })
    void aLaterVersionShouldBeReadAsFarAsItIsKnown(String parent) {
        assertThat(parse(parent).orElseThrow().traceparent()).isEqualTo(PARENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                PARENT + "-more",
                PARENT + ".",
                " " + PARENT,
                "cc-" + TRACE + "-" + SPAN + "-01.what",
                "00-" + TRACE + "-" + SPAN + "-1",
                "00-" + TRACE + "-" + SPAN + "-zz"
            })
    void whatIsNotValidShouldBeNothing(String parent) {
        assertThat(parse(parent, "a=b")).isEmpty();
    }

    @Test
    void severalHeadersOfStateShouldBeOne() {
        assertThat(parse(PARENT, "a=1", "b@c=2,,d=3").orElseThrow().tracestate())
                .contains("a=1,b@c=2,,d=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "A=1", "a=", "=1", "a=1=2", "a=\u00e9", "a=b,c"})
    void aStateThatIsNotValidShouldBeLeftOutAlone(String state) {
        assertThat(parse(PARENT, state)).contains(new TraceContext(PARENT, Optional.empty()));
    }

    @Test
    void tooMuchStateShouldBeLeftOut() {
        assertThat(parse(PARENT, "a=" + "x".repeat(256), "b=" + "x".repeat(251))
                        .orElseThrow()
                        .tracestate())
                .isPresent();
        assertThat(parse(PARENT, "a=" + "x".repeat(256), "b=" + "x".repeat(252))
                        .orElseThrow()
                        .tracestate())
                .isEmpty();
        assertThat(parse(PARENT, String.join(",", Collections.nCopies(33, "a=1")))
                        .orElseThrow()
                        .tracestate())
                .isEmpty();
    }

    @Test
    void aValueShouldCheckItself() {
        assertThatThrownBy(() -> new TraceContext("cc-" + TRACE + "-" + SPAN + "-01", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TraceContext(PARENT, Optional.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
