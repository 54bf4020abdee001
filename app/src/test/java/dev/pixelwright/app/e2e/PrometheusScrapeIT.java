package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.app.Project;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.deploy.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus with our configuration reads every process, and our rules find what they ask for. */
class PrometheusScrapeIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private URI address;
    private Process prometheus;

    @BeforeEach
    void start() throws IOException {
        Tool program = Tool.required("prometheus", "prometheus");
        Path ours = Project.root().resolve("deploy").resolve("prometheus");
        for (String file : List.of("alerts.yml", "objectives.yml")) {
            Files.copy(ours.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("prometheus.yml"), watching(Files.readString(ours.resolve("prometheus.yml"))));
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        prometheus = new ProcessBuilder(
                        program.file().toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (prometheus != null) {
            prometheus.destroy();
            if (!prometheus.waitFor(10, TimeUnit.SECONDS)) {
                prometheus.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void everyProcessShouldBeReadAndEveryRuleBeUnderstood() throws IOException, InterruptedException {
        int processes = SharedService.deployment().nodes().size();
        Account.signedIn(Client.of(SharedService.uri(), Face.V1))
                .upload("p.png", Pictures.png(80, 60))
                .expect(201);
        await("every process is up", "sum(up{job=\"pixelwright\"} == 1)", processes);
        await("its parts are up", "count(component_up{component=\"database\"} == 1)", processes);
        await("its connections are told", "count(database_connections_max > 0)", processes);
        await("an upload was counted", "count(sum(image_uploads_total{format=\"png\"}) > 0)", 1);
        await("the queue is told by all", "count(queue_age_seconds)", processes);
        Await.until("the rules have run and are in good health", BOUND, () -> {
            JsonNode rules = get("/api/v1/rules").at("/data/groups");
            List<String> health = rules.findValuesAsText("health");
            return health.size() > 30 && health.stream().allMatch("ok"::equals);
        });
        assertThat(get("/api/v1/rules").findValuesAsText("lastError")).isEmpty();
        assertThat(get("/api/v1/alerts").at("/data/alerts").findValuesAsText("state"))
                .doesNotContain("firing");
    }

    // Our own file, on the processes of the test and in their haste.
    private static String watching(String text) {
        String targets = SharedService.deployment().nodes().stream()
                .map(RunningService::adminUri)
                .map(uri -> "\"127.0.0.1:" + uri.getPort() + "\"")
                .collect(Collectors.joining(", "));
        String watching = text.replaceAll("(?s)static_configs:\n.*", "static_configs: [{targets: [" + targets + "]}]\n")
                .replace("scrape_interval: 15s", "scrape_interval: 1s")
                .replace("scrape_timeout: 12s", "scrape_timeout: 1s")
                .replace("evaluation_interval: 30s", "evaluation_interval: 1s");
        assertThat(watching).contains("job_name: pixelwright", "scrape_timeout: 1s", "evaluation_interval: 1s");
        return watching;
    }

    private void await(String what, String query, double expected) {
        String path = "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        Await.until(what, BOUND, () -> get(path).at("/data/result/0/value/1").asDouble() == expected);
    }

    // Nothing while it is still starting.
    private JsonNode get(String path) {
        assertThat(prometheus.isAlive()).as(this::said).isTrue();
        try {
            return JSON.readTree(http.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
