package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.app.Folders;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.testbed.fal.FakeQueue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * F21 for the whole service: models are ordered at a fal.ai that loses answers, hangs and breaks, and the service is killed over
 * them. Its own log tells how often it was asked.
 */
class BilledModelsIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String IN_PROGRESS = "{\"status\": \"IN_PROGRESS\"}";
    private static final String COMPLETED = "{\"status\": \"COMPLETED\"}";
    private static final String QUICK =
            "work: {lease: 2s, sweep: 500ms, collect: 1s, deadline: 120s, abandonedAfter: 121s}\n";

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void noJobShouldBeBilledTwiceThroughALostAnswerAndAKill() throws Exception {
        try (FakeQueue queue = new FakeQueue();
                Deployment service = prepared(queue)) {
            service.start();
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            queue.file = relief(me);
            queue.result = "{\"model_mesh\": {\"url\": \"" + queue.address() + "/files/m.glb\"}}";
            List<String> jobs = new ArrayList<>();

            queue.next("POST", "/", FakeQueue::lose);
            jobs.add(unclear(me, order(me, 1)));
            queue.states(IN_PROGRESS);
            String followed = order(me, 2);
            Await.until("it is followed", BOUND, () -> queue.count("GET /s/77/how") > 0);
            queue.next("POST", "/", queue::hang);
            String hanging = order(me, 3);
            Await.until("the answer is waited for", BOUND, () -> queue.submissions.size() == 3);
            service.kill9();

            queue.states(COMPLETED);
            service.start();
            Client again = Client.of(service.uri(), Face.V1).with("Authorization", me.authorization());
            Jobs.awaitCompletion(again, followed);
            assertThat(again.get("/jobs/" + followed + "/result").expect(200).bytes())
                    .isEqualTo(queue.file);
            jobs.addAll(List.of(followed, unclear(again, hanging)));
            assertThatEachIsBilledOnce(queue, again, 3);
            assertThat(again.get("/me/usage").expect(200).json().get("models")).hasToString("""
                    [{"generator":"fal","orders":3,"unclear":2,"price":"0.90","currency":"USD"}]""");
            jobs.addAll(breakDown(queue, service, again));
            assertThatEachIsBilledOnce(queue, again, 6);
            assertThatTheKeyIsNowhere(service, again, jobs);
        }
    }

    private Deployment prepared(FakeQueue queue) throws IOException {
        String fal = "models: {fal: {key: '${FAL_KEY}', queue: '" + queue.address()
                + "', fileHosts: [127.0.0.1], modelsAMinute: 100, price: 0.30 USD}}\n";
        Deployment service = Deployment.prepared(folder, QUICK + fal);
        service.nodes().forEach(node -> node.withEnvironment("FAL_KEY", FakeQueue.KEY));
        // One for what is followed, and one for what is ordered meanwhile.
        service.worker().withJavaOptions("-Ddw.work.workers=2");
        return service;
    }

    /** A model that is made here, to be given out there. */
    private static byte[] relief(Client me) {
        String job = order(me, 0, "relief");
        Jobs.awaitCompletion(me, job);
        return me.get("/jobs/" + job + "/result").expect(200).bytes();
    }

    private static String order(Client me, int number) {
        return order(me, number, "fal");
    }

    /** Of a picture that no other is of. */
    private static String order(Client me, int number, String generator) {
        String image =
                me.upload("p.jpg", Pictures.jpeg(300 + number, 200)).expect(201).field("id");
        return me.post("/images/" + image + "/models", "{\"generator\": \"" + generator + "\"}")
                .expect(202)
                .field("job_id");
    }

    private static String unclear(Client me, String job) {
        JsonNode ended = Jobs.awaitEnd(me, job);
        assertThat(ended.get("status").asText()).isEqualTo("failed");
        assertThat(ended.at("/failure/error_code").asText()).isEqualTo("SUBMISSION_UNCLEAR");
        return job;
    }

    private static void assertThatEachIsBilledOnce(FakeQueue queue, Client me, int orders) {
        // Each body holds its picture, so that no two jobs have the same.
        assertThat(queue.submissions).hasSize(orders).doesNotHaveDuplicates();
        assertThat(me.get("/me/usage").json().at("/models/0/orders").asInt()).isEqualTo(orders);
    }

    /** Three orders that fail in a row, after which the process that does jobs says that it calls nobody, and is ready. */
    private static List<String> breakDown(FakeQueue queue, Deployment service, Client me) throws Exception {
        RunningService worker = service.worker();
        assertThat(json(worker.get("/health").body())
                        .at("/components/fal/status")
                        .asText())
                .isEqualTo("up");
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            queue.next("POST", "/", exchange -> FakeQueue.text(exchange, 500, "{}"));
            jobs.add(unclear(me, order(me, 4 + i)));
        }
        JsonNode health = json(worker.get("/health").body());
        assertThat(health.get("status").asText()).isEqualTo("degraded");
        assertThat(health.at("/components/fal/status").asText()).isEqualTo("down");
        assertThat(health.at("/components/fal/message").asText()).contains("left alone");
        assertThat(worker.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(metrics(worker)).contains("\npixelwright_models_fal_breaker 2.0\n");
        return jobs;
    }

    private static void assertThatTheKeyIsNowhere(Deployment service, Client me, List<String> jobs) throws Exception {
        List<String> said = new ArrayList<>();
        for (String path : List.of("/models/generators", "/capabilities", "/me/usage", "/health", "/jobs")) {
            said.add(me.get(path).expect(200).text());
        }
        for (String job : jobs) {
            said.add(me.get("/jobs/" + job).expect(200).text());
            said.add(me.get("/jobs/" + job + "/events").expect(200).text());
        }
        for (RunningService node : service.nodes()) {
            said.add(metrics(node));
            said.add(node.terminal());
            for (Path file : Folders.files(node.data().resolve("logs"))) {
                said.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        assertThat(said).anySatisfy(text -> assertThat(text).contains("SUBMISSION_UNCLEAR"));
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(FakeQueue.KEY));
    }

    private static String metrics(RunningService node) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.adminUri() + "/metrics"))
                .timeout(BOUND)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
