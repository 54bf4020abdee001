package dev.pixelwright.adapters.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.local.InMemoryBlobStore;
import dev.pixelwright.core.port.BlobStore;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-0";

    private final Kept kept = new Kept(1);
    private final Tracing tracing = kept.traces().tracing();

    @AfterEach
    void close() {
        kept.close();
    }

    private static TraceStep after(String parent, String... states) {
        return new TraceStep("step", TraceStep.Kind.SERVER, TraceContext.parse(parent, List.of(states)));
    }

    @Test
    void aStepShouldComeAfterItsCauseAndHandThatOn() {
        Tracing.Span span = tracing.begin(after(PARENT + "1", "a=b"));
        assertThat(tracing.current()).isEmpty();
        Tracing.Scope here = span.enter();
        TraceContext place = tracing.current().orElseThrow();
        here.leave();
        span.end();

        SpanData data = kept.span("step");
        assertThat(data.getTraceId()).isEqualTo(TRACE);
        assertThat(data.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(data.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(data.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                .isEqualTo("pictures");
        assertThat(place.traceId()).isEqualTo(TRACE);
        assertThat(place.spanId()).isEqualTo(data.getSpanId());
        assertThat(place.isSampled()).isTrue();
        assertThat(place.tracestate()).contains("a=b");
        assertThat(tracing.current()).isEmpty();
    }

    @Test
    void whatItsCallerDoesNotKeepShouldNotBeKeptButHandedOn() {
        Tracing.Span span = tracing.begin(after(PARENT + "0"));
        Tracing.Scope here = span.enter();
        TraceContext place = tracing.current().orElseThrow();
        here.leave();
        span.end();

        assertThat(kept.spans()).isEmpty();
        assertThat(place.traceId()).isEqualTo(TRACE);
        assertThat(place.isSampled()).isFalse();
    }

    @Test
    void whatItsCallerKeepsShouldBeKeptWhateverTheRatio() {
        try (Kept none = new Kept(0)) {
            none.traces().tracing().begin(after(PARENT + "1")).end();
            none.traces()
                    .tracing()
                    .begin(new TraceStep("root", TraceStep.Kind.SERVER, Optional.empty()))
                    .end();
            assertThat(none.spans()).extracting(SpanData::getName).containsExactly("step");
        }
    }

    @Test
    void callsShouldBePartsOfWhatTheThreadIsIn() {
        BlobStore store = kept.traces().shown(BlobStore.class, new InMemoryBlobStore());
        store.list(key -> {});
        assertThat(kept.spans()).isEmpty();

        Tracing.Span span = tracing.begin(after(PARENT + "1"));
        Tracing.Scope here = span.enter();
        store.list(key -> {});
        here.leave();
        span.end();

        assertThat(kept.span("BlobStore.list").getParentSpanId())
                .isEqualTo(kept.span("step").getSpanId());
    }

    @Test
    void whatIsLoggedWithinShouldHaveTheTraceBesideIt() {
        Tracing.Span span = tracing.begin(after(PARENT + "1"));
        Tracing.Scope here = span.enter();
        assertThat(MDC.get("trace_id")).isEqualTo(TRACE);
        here.leave();
        span.end();
        assertThat(MDC.get("trace_id")).isNull();
    }

    @Test
    void aFailureShouldBeTroubleOnlyWhereItIsSaidToBe() {
        Tracing.Span refused = tracing.begin(after(PARENT + "1"));
        refused.rename("refused");
        refused.failed("NO", false);
        refused.end();
        Tracing.Span broken = tracing.begin(after(PARENT + "1"));
        broken.rename("broken");
        broken.failed("OH", true);
        broken.end();

        assertThat(kept.span("refused").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(kept.span("broken").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(kept.span("broken").getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("OH");
    }
}
