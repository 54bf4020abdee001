package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.e2e.Collector.Taken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector is told of a transformation that is ordered in one process and done in another. */
class ClusterTracesIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String ORDER = "POST /images/{id}/transform";

    @TempDir
    private Path folder;

    @Test
    void aTransformationShouldBeOneTreeFromTheRequestToTheStoredObject() throws Exception {
        try (Collector collector = Collector.open();
                // The worker does not look for itself, so that it is the bell that it hears.
                Deployment service = Deployment.started(folder, """
                        work: {sweep: 1h}
                        tracing: {endpoint: '%s', service: pictures}
                        """.formatted(collector.address()))) {
            String bells = Topics.of(service.environment()).prefix() + ".jobs";
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            String image = me.upload("a.png", Pictures.png(64, 48)).expect(201).field("id");
            String job = Jobs.order(
                    me.with("traceparent", "00-" + TRACE + "-" + CALLER + "-01").with("X-Request-Id", "order-1"),
                    image,
                    "\"resize:31x/png\"");
            Jobs.awaitCompletion(me, job);
            Await.until(
                    "the end of the job and of its request have arrived",
                    BOUND,
                    () -> List.of(ORDER, "job attempt", "process " + bells).stream()
                            .allMatch(name -> collector.span(TRACE, name).isPresent()));

            List<Taken> tree = collector.spans(TRACE);
            Taken attempt = collector.span(TRACE, "job attempt").orElseThrow();
            assertThat(path(collector, attempt))
                    .as(() -> printed(tree))
                    .containsExactly(ORDER, "send " + bells, "process " + bells, "job attempt");
            for (String name : List.of("engine render", "BlobStore.put", "JobClaims.complete")) {
                assertThat(path(collector, collector.span(TRACE, name).orElseThrow()))
                        .as(() -> printed(tree))
                        .containsExactly(ORDER, "send " + bells, "process " + bells, "job attempt", name);
            }
            assertThat(path(collector, collector.span(TRACE, "Jobs.submit").orElseThrow()))
                    .containsExactly(ORDER, "Jobs.submit");
            assertThat(tree)
                    .allSatisfy(span -> assertThat(path(collector, span)).startsWith(ORDER));

            Taken order = collector.span(TRACE, ORDER).orElseThrow();
            assertThat(order.parent()).isEqualTo(CALLER);
            assertThat(order.said("http.response.status_code")).isEqualTo("202");
            assertThat(order.said("pixelwright.request.id")).isEqualTo("order-1");
            assertThat(attempt.said("pixelwright.job.id")).isEqualTo(job);
            assertThat(attempt.process()).isNotEqualTo(order.process());
            assertThat(tree).allSatisfy(span -> assertThat(span.resource()).containsEntry("service.name", "pictures"));
        }
    }

    // From the span that the caller is the parent of down to this one.
    private static List<String> path(Collector collector, Taken span) {
        List<String> names = new ArrayList<>();
        Taken at = span;
        while (!at.parent().equals(CALLER)) {
            names.add(at.name());
            String parent = at.parent();
            at = collector.spans(TRACE).stream()
                    .filter(other -> other.id().equals(parent))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody has sent the parent of " + names));
        }
        names.add(at.name());
        Collections.reverse(names);
        return names;
    }

    private static String printed(List<Taken> tree) {
        return tree.stream()
                .map(span -> span.parent() + " > " + span.id() + " " + span.name())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
