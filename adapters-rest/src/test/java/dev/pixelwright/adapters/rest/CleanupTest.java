package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.work.Leftover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators remove at once. Each test has a service of its own, as all that is there is counted. */
class CleanupTest {

    private static final String CLEANUP = "/api/v1/admin/cleanup";
    private static final String DRY = "{\"dry_run\":true}";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String LEFT = "[{\"kind\":\"uploads\",\"count\":1},{\"kind\":\"keys\",\"count\":1},"
            + "{\"kind\":\"deliveries\",\"count\":0},{\"kind\":\"jobs\",\"count\":1},"
            + "{\"kind\":\"actions\",\"count\":0},{\"kind\":\"objects\",\"count\":1}]";

    private final MovableClock clock = new MovableClock();
    private final Service service = Service.withPresignedUrls().by(clock).forgettingJobsAfter(A_DAY);

    private BlobKey object;
    private JobId job;
    private Client admin;

    /** An upload that was never completed, an image that was brought under a key, and a job that has ended, all a day ago. */
    @BeforeEach
    void start() throws Exception {
        service.start();
        Client user = service.client().asNewUser();
        object = begun(user);
        String image = user.with("Idempotency-Key", "order-7")
                .upload("/images", Pictures.jpeg(60, 40))
                .json()
                .get("id")
                .asText();
        Answer order = user.send("POST", "/images/" + image + "/transform", "\"grayscale/png\"");
        String id = order.json().get("job_id").asText();
        user.ended("/jobs/" + id);
        job = JobId.parse(id).orElseThrow();
        clock.forward(A_DAY.plusSeconds(1));
        admin = service.admin();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    private BlobKey begun(Client user) throws IOException {
        JsonNode upload =
                user.send("POST", "/images/uploads", "{\"size_bytes\":10}").json();
        BlobKey key = WordedUrls.key(upload.get("url").asText());
        service.store.put(key, ByteSource.of(new byte[10]));
        return key;
    }

    private boolean isAllThere() {
        return service.store.size(object).isPresent()
                && service.database().jobs().find(job).isPresent();
    }

    @Test
    void aDryRunShouldCountAndChangeNothing() {
        for (int i = 0; i < 2; i++) {
            Answer counted = admin.send("POST", CLEANUP, DRY);
            assertThat(counted.status()).isEqualTo(200);
            assertThat(counted.text()).isEqualTo("{\"dry_run\":true,\"items\":" + LEFT + "}");
        }
        assertThat(isAllThere()).isTrue();
        assertThat(newestAction().get("action").asText())
                .as("who only looks is not noted")
                .isEqualTo("POST /register");
    }

    @Test
    void whatIsCountedShouldBeRemovedAndTheOneWhoAskedBeNoted() {
        Answer removed = admin.send("POST", CLEANUP);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.text()).isEqualTo("{\"dry_run\":false,\"items\":" + LEFT + "}");
        assertThat(service.store.size(object)).isEmpty();
        assertThat(service.database().jobs().find(job)).isEmpty();
        assertThat(newestAction().get("action").asText()).isEqualTo("POST /admin/cleanup");
        assertThat(newestAction().get("status").asInt()).isEqualTo(200);
        for (String body : List.of("{}", "{\"dry_run\":null}", "{\"dry_run\":false}")) {
            JsonNode again = admin.send("POST", CLEANUP, body).json();
            assertThat(again.get("dry_run").asBoolean()).isFalse();
            assertThat(again.get("items").findValuesAsText("count")).containsOnly("0");
        }
    }

    @Test
    void usersShouldRemoveNothing() {
        Client user = service.client().asNewUser();
        assertThat(user.send("POST", CLEANUP).code()).isEqualTo("FORBIDDEN");
        assertThat(user.send("POST", CLEANUP, DRY).status()).isEqualTo(403);
        assertThat(isAllThere()).isTrue();
    }

    @Test
    void whatIsNoOrderShouldRemoveNothing() {
        for (String body :
                List.of("{", "[]", "null", "true", "\"\"", "{\"dry_run\":true,\"dry_run\":false}", "{} {}")) {
            Answer refused = admin.send("POST", CLEANUP, body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.code()).as(body).isEqualTo("MALFORMED_JSON");
        }
        for (String word : List.of("\"true\"", "\"\"", "0", "1", "[]", "{}")) {
            Answer refused = admin.send("POST", CLEANUP, "{\"dry_run\":" + word + "}");
            assertThat(refused.status()).as(word).isEqualTo(422);
            assertThat(refused.code()).as(word).isEqualTo("INVALID_FIELD");
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("dry_run");
        }
        assertThat(admin.send("POST", CLEANUP, "{\"dryRun\":true}").code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(newestAction().get("action").asText()).isEqualTo("POST /admin/cleanup");
        assertThat(newestAction().get("status").asInt()).isEqualTo(422);
        byte[] form = "dry_run=true".getBytes(StandardCharsets.UTF_8);
        assertThat(admin.send("POST", CLEANUP, form, "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(isAllThere()).isTrue();
    }

    @Test
    void jobsThatAreKeptForEverShouldNotBeTold() throws Exception {
        Service keeping = new Service(false, 0);
        keeping.start();
        try {
            JsonNode counted =
                    keeping.admin().send("POST", "/admin/cleanup", DRY).json();
            assertThat(counted.get("items").findValuesAsText("kind"))
                    .containsExactly("uploads", "keys", "deliveries", "actions", "objects");
        } finally {
            keeping.stop();
        }
    }

    @Test
    void everyKindShouldBeDescribed() {
        String kinds = Arrays.stream(Leftover.values())
                .map(kind -> '"' + kind.name().toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(Description.WHOLE.at("/components/schemas/LeftoverKind/enum"))
                .hasToString(kinds);
    }

    private JsonNode newestAction() {
        String me = admin.get("/me").json().get("id").asText();
        return admin.get("/admin/audit?actor_id=" + me).json().at("/items/0");
    }
}
