package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trace is told of requests. */
class RequestTraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final NotedTracing TRACING = new NotedTracing();

    @RegisterExtension
    static final Service SERVICE = new Service().tracedBy(TRACING);

    private static NotedTracing.Noted noted(String requestId) {
        return Await.present(
                "the end of " + requestId,
                () -> TRACING.ended().stream()
                        .filter(span -> requestId.equals(span.notes.get("pixelwright.request.id")))
                        .findFirst());
    }

    private static Client naming(String requestId) {
        return SERVICE.client().asNewUser().with("X-Request-Id", requestId);
    }

    @Test
    void aRequestShouldBeNamedByItsRouteAndComeAfterItsCaller() {
        Client.Answer answer = naming("one")
                .with("traceparent", PARENT)
                .with("tracestate", "a=b")
                .get("/images/123");

        assertThat(answer.status()).isEqualTo(404);
        NotedTracing.Noted span = noted("one");
        assertThat(span.name).isEqualTo("GET /images/{id}");
        assertThat(span.step.kind()).isEqualTo(TraceStep.Kind.SERVER);
        assertThat(span.step.cause()).contains(new TraceContext(PARENT, Optional.of("a=b")));
        assertThat(span.notes)
                .containsEntry("http.request.method", "GET")
                .containsEntry("http.route", "/images/{id}")
                .containsEntry("http.response.status_code", "404");
        assertThat(span.failed).isEmpty();
    }

    @Test
    void aDefectShouldBeTrouble() {
        naming("defect").get("/extra");

        assertThat(noted("defect").failed).isEqualTo("500");
    }

    @Test
    void whereThereIsNothingThereShouldBeNoRoute() {
        naming("nowhere").get("/no/such/place");

        assertThat(noted("nowhere").name).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "x,y;z"})
    void aBadHeaderShouldBeAsIfItWereNotThere(String parent) {
        String id = "bad" + Integer.toHexString(parent.hashCode());

        assertThat(naming(id)
                        .with("traceparent", parent)
                        .with("tracestate", "=,=")
                        .get("/images")
                        .status())
                .isEqualTo(200);
        assertThat(noted(id).step.cause()).isEmpty();
    }

    @Test
    void twoParentsShouldBeNone() {
        naming("two").with("traceparent", PARENT).with("traceparent", PARENT).get("/images");

        assertThat(noted("two").step.cause()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/api/v1/health/ready"})
    void healthShouldNotBeShown(String path) {
        assertThat(naming("health" + path.length()).get(path).status()).isEqualTo(200);
        naming("after" + path.length()).get("/images");

        noted("after" + path.length());
        assertThat(TRACING.ended())
                .as(path)
                .noneMatch(span -> ("health" + path.length()).equals(span.notes.get("pixelwright.request.id")));
    }
}
