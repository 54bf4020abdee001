package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.job.Claim;
import dev.pixelwright.core.job.ClaimTerms;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.JobClaims;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators are told of the installation. Each test has one of its own, as the figures are of all of it. */
class FiguresTest {

    private static final ClaimTerms TERMS = new ClaimTerms(new WorkerId("node-1"), Duration.ofMinutes(5), 3);

    /** Does no job by itself. */
    private final Service service = new Service(false, 0);

    private Client admin;

    @BeforeEach
    void start() throws Exception {
        service.start();
        admin = service.admin();
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    private String order(Client user, String image, String transformation) {
        String order = '"' + transformation + '"';
        return user.send("POST", "/images/" + image + "/transform", order)
                .json()
                .get("job_id")
                .asText();
    }

    @Test
    void theQueueShouldTellJobsApart() {
        JsonNode empty = admin.get("/admin/queue").json();
        assertThat(empty.get("queued").asInt()).isZero();
        assertThat(empty.get("oldest_queued_at").isNull()).isTrue();
        String image = PresetsTest.image(admin);
        String job = order(admin, image, "flip/png");
        order(admin, image, "sepia/png");
        assertThat(service.database().claims().claimNext(TERMS)).isPresent();
        JsonNode busy = admin.get("/api/v1/admin/queue").json();
        assertThat(busy.get("queued").asInt()).isEqualTo(1);
        assertThat(busy.get("due").asInt()).isEqualTo(1);
        assertThat(busy.get("waiting").asInt()).isZero();
        assertThat(busy.get("processing").asInt()).isEqualTo(1);
        assertThat(busy.get("lapsed").asInt()).isZero();
        assertThat(busy.get("failed").asInt()).isZero();
        assertThat(Instant.parse(busy.get("oldest_queued_at").asText()))
                .isAfter(Instant.parse(
                        admin.get("/jobs/" + job).json().get("created_at").asText()));
    }

    @Test
    void workersShouldShowWhatTheyHold() {
        assertThat(admin.get("/admin/workers").json()).hasToString("{\"items\":[],\"total\":0}");
        String image = PresetsTest.image(admin);
        String first = order(admin, image, "flip/png");
        order(admin, image, "sepia/png");
        JobClaims claims = service.database().claims();
        Claim claim = claims.claimNext(TERMS).orElseThrow();
        claims.progress(claim, new Progress(40));
        assertThat(claims.claimNext(TERMS)).isPresent();
        JsonNode held = admin.get("/api/v1/admin/workers").json();
        assertThat(held.get("total").asInt()).isEqualTo(2);
        assertThat(held.get("items")).hasSize(1);
        assertThat(held.at("/items/0/worker").asText()).isEqualTo("node-1");
        assertThat(held.at("/items/0/jobs")).hasSize(2);
        JsonNode job = held.at("/items/0/jobs/0");
        assertThat(job.get("id").asText()).isEqualTo(first);
        assertThat(job.get("owner_id")).isEqualTo(admin.get("/me").json().get("id"));
        assertThat(job.get("transformation").asText()).isEqualTo("flip/png");
        assertThat(job.get("attempt").asInt()).isEqualTo(1);
        assertThat(job.get("progress").asInt()).isEqualTo(40);
        Duration lease = Duration.between(
                Instant.parse(job.get("started_at").asText()),
                Instant.parse(job.get("lease_until").asText()));
        assertThat(lease).isEqualTo(TERMS.lease());
    }

    @Test
    void storageShouldSumWhatIsThereAndNameTheLargest() {
        Client other = service.client().asNewUser();
        JsonNode image = other.upload("/images", Pictures.jpeg(60, 40)).json();
        JsonNode storage = admin.get("/api/v1/admin/storage").json();
        assertThat(storage.get("users").asInt()).isEqualTo(2);
        assertThat(storage.get("images").asInt()).isEqualTo(1);
        assertThat(storage.get("bytes")).isEqualTo(image.get("bytes"));
        assertThat(storage.get("derivatives").asInt()).isZero();
        assertThat(storage.get("derivative_bytes").asInt()).isZero();
        assertThat(storage.get("reserved_objects").asInt()).isZero();
        assertThat(storage.get("orphan_objects").asInt()).isZero();
        assertThat(storage.get("largest_owners")).hasSize(1);
        JsonNode owner = storage.at("/largest_owners/0");
        JsonNode me = other.get("/me").json();
        assertThat(owner.get("user_id")).isEqualTo(me.get("id"));
        assertThat(owner.get("username")).isEqualTo(me.get("username"));
        assertThat(owner.get("images").asInt()).isEqualTo(1);
        assertThat(owner.get("bytes")).isEqualTo(image.get("bytes"));
    }

    @Test
    void activityShouldBeReadyForAChart() {
        String image = PresetsTest.image(admin);
        admin.send("DELETE", "/jobs/" + order(admin, image, "flip/png"));
        JsonNode chart = admin.get("/api/v1/admin/activity?hours=168").json();
        assertThat(chart.get("bucket_seconds").asInt()).isEqualTo(10_800);
        assertThat(chart.get("items")).hasSize(57);
        int cancelled = 0;
        int uploads = 0;
        for (JsonNode bucket : chart.get("items")) {
            cancelled += bucket.get("cancelled").asInt();
            uploads += bucket.get("uploads").asInt();
            assertThat(bucket.get("completed").asInt()).isZero();
            assertThat(bucket.get("p50_seconds").isNull()).isTrue();
            assertThat(bucket.get("p95_seconds").isNull()).isTrue();
        }
        assertThat(cancelled).isEqualTo(1);
        assertThat(uploads).isEqualTo(1);
        assertThat(admin.get("/admin/activity").json().get("items")).hasSize(49);
    }

    @Test
    void timesShouldBeSecondsFromTheOrderToTheEnd() throws Exception {
        try (Working working = new Working()) {
            Client boss = working.service.admin();
            String image = PresetsTest.image(boss);
            String id = order(boss, image, "flip/png");
            JsonNode job = boss.ended("/jobs/" + id);
            assertThat(job.get("status").asText()).isEqualTo("completed");
            Duration took = Duration.between(
                    Instant.parse(job.get("created_at").asText()),
                    Instant.parse(job.get("updated_at").asText()));
            double seconds = took.toNanos() / 1e9;
            JsonNode items = boss.get("/admin/activity?hours=1").json().get("items");
            int completed = 0;
            for (JsonNode bucket : items) {
                completed += bucket.get("completed").asInt();
                if (bucket.get("completed").asInt() > 0) {
                    assertThat(bucket.get("p50_seconds").asDouble()).isEqualTo(seconds);
                    assertThat(bucket.get("p95_seconds").asDouble()).isEqualTo(seconds);
                }
            }
            assertThat(completed).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "169", "-1", "x", "1.5", "99999999999"})
    void hoursBeyondTheirBoundShouldBeRefused(String hours) {
        Answer refused = admin.get("/admin/activity?hours=" + hours);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("INVALID_QUERY");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("hours");
    }

    /** A service whose worker does its jobs. */
    private static final class Working implements AutoCloseable {

        final Service service = new Service();

        Working() throws Exception {
            service.start();
        }

        @Override
        public void close() {
            service.stop();
        }
    }
}
