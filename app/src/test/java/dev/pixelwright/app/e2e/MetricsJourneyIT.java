package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.Project;
import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Prometheus is told of the way of a picture, on all processes that it went through. */
class MetricsJourneyIT {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Pattern NAME = Pattern.compile("^# TYPE (\\S+) ", Pattern.MULTILINE);
    private static final Pattern DESCRIBED = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
    // Of what comes with the Java machine only a part is described by name.
    private static final Pattern OF_THE_MACHINE = Pattern.compile("(jvm|process)_.*");
    /** Told only once there is something to tell. */
    private static final Set<String> LATER =
            Set.of("job_retries_total", "pixelwright_models_fal_breaker", "pixelwright_store_breaker");

    @Test
    void wayOfAPictureShouldBeCountedAndTimed() throws Exception {
        Deployment service = SharedService.deployment();
        List<RunningService> nodes = service.nodes();
        Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
        // What is kept is told for a minute once somebody has looked: nobody shall look before there is something.
        me.upload("first.png", Pictures.png(20, 20)).expect(201);
        double uploads = sum(nodes, "image_uploads_total{format=\"png\"}");
        double completed = sum(nodes, "jobs_ended_total{outcome=\"completed\"}");
        double failed = sum(nodes, "jobs_ended_total{outcome=\"failed\"}");
        double drawn = sum(nodes, "engine_duration_seconds_count{format=\"webp\",outcome=\"ok\"}");
        double models = sum(nodes, "model_generation_duration_seconds_count{generator=\"relief\",outcome=\"ok\"}");

        String image = me.upload("p.png", Pictures.png(80, 60)).expect(201).field("id");
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"resize:37x/sepia/webp\""));
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"glb:by=relief,faces=1000\""));
        String bad = me.upload("bad.png", Pictures.damagedInside()).expect(201).field("id");
        Jobs.awaitEnd(me, Jobs.order(me, bad, "\"sepia/webp\""));
        me.get("/images/1").expect(404);

        assertThat(sum(nodes, "image_uploads_total{format=\"png\"}")).isGreaterThanOrEqualTo(uploads + 2);
        assertThat(sum(nodes, "jobs_ended_total{outcome=\"completed\"}")).isGreaterThanOrEqualTo(completed + 2);
        assertThat(sum(nodes, "jobs_ended_total{outcome=\"failed\"}")).isGreaterThanOrEqualTo(failed + 1);
        assertThat(sum(nodes, "engine_duration_seconds_count{format=\"webp\",outcome=\"ok\"}"))
                .isGreaterThanOrEqualTo(drawn + 1);
        assertThat(sum(nodes, "model_generation_duration_seconds_count{generator=\"relief\",outcome=\"ok\"}"))
                .isGreaterThanOrEqualTo(models + 1);
        assertThat(sum(nodes, "http_request_duration_seconds_count{method=\"POST\",route=\"/images\",status=\"201\"}"))
                .isGreaterThanOrEqualTo(2);
        assertThat(sum(
                        nodes,
                        "http_request_duration_seconds_count{method=\"GET\",route=\"/images/{id}\",status=\"404\"}"))
                .isPositive();
        assertThat(sum(nodes, "port_call_duration_seconds_count{call=\"put\",outcome=\"ok\",port=\"BlobStore\"}"))
                .isPositive();
        assertThat(sum(nodes, "stored_bytes{kind=\"original\"}")).isPositive();
    }

    @Test
    void everyNameShouldBeDescribedAndEveryDescriptionBeTrue() throws Exception {
        Deployment service = SharedService.deployment();
        Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
        String image = me.upload("p.png", Pictures.png(80, 60)).expect(201).field("id");
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"resize:38x/webp\""));
        Jobs.awaitCompletion(me, Jobs.order(me, image, "\"glb:by=relief,faces=1001\""));
        Set<String> told = new TreeSet<>();
        for (RunningService node : service.nodes()) {
            told.addAll(found(NAME, metrics(node)));
        }
        Set<String> described =
                found(DESCRIBED, Files.readString(Project.root().resolve("docs").resolve("METRICS.md")));
        assertThat(told.stream().filter(OF_THE_MACHINE.asMatchPredicate().negate()))
                .isSubsetOf(described);
        described.removeAll(LATER);
        assertThat(told).containsAll(described);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double sum(List<RunningService> nodes, String sample) throws IOException, InterruptedException {
        double sum = 0;
        for (RunningService node : nodes) {
            sum += value(metrics(node), sample);
        }
        return sum;
    }

    // Labels come in the order in which the service says them.
    private static double value(String text, String sample) {
        List<Double> values = new ArrayList<>();
        text.lines()
                .filter(line -> line.startsWith(sample + " "))
                .map(line -> line.substring(sample.length() + 1))
                .map(Double::valueOf)
                .forEach(values::add);
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String metrics(RunningService node) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.adminUri() + "/metrics"))
                .timeout(BOUND)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        return answer.body();
    }
}
