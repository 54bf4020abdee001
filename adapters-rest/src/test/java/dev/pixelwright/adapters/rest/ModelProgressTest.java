package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.job.JobId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is shown of a model while it is made. */
class ModelProgressTest {

    private static final MovableClock CLOCK = new MovableClock();

    /** Works when a test says so. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0).by(CLOCK);

    private final Client user = IDLE.client().asNewUser();
    private final List<JsonNode> seen = new ArrayList<>();

    private String order() {
        String image =
                user.upload("/images", Pictures.jpeg(64, 48)).json().get("id").asText();
        return user.send("POST", "/images/" + image + "/models", "{}")
                .json()
                .get("job_id")
                .asText();
    }

    private JsonNode job(String id) {
        return user.get("/jobs/" + id).json();
    }

    private void run(String id, Runnable meanwhile) {
        IDLE.whileModelling.set(meanwhile);
        IDLE.pixelwright().useCases().runJob().execute(JobId.parse(id).orElseThrow(), () -> false, Runnable::run);
        assertThat(job(id).get("status").asText()).isEqualTo("completed");
    }

    private void look(String id, Duration later) {
        seen.add(job(id));
        CLOCK.forward(later);
    }

    @Test
    void aJobShouldShowWhatIsDoneAndHowLongThatWillTake() {
        String first = order();
        assertThat(job(first).get("stage").isNull()).isTrue();
        run(first, () -> look(first, Duration.ofSeconds(90)));
        String second = order();
        run(second, () -> {
            look(second, Duration.ofMillis(89_500));
            look(second, Duration.ofMillis(500));
            look(second, Duration.ZERO);
        });
        seen.add(job(second));

        assertThat(seen)
                .extracting(
                        job -> job.get("status").asText(),
                        job -> job.get("stage").asText(),
                        job -> job.get("queue_position").asText(),
                        job -> job.get("eta_seconds").asText())
                .containsExactly(
                        tuple("processing", "depth", "2", "null"),
                        tuple("processing", "depth", "2", "90"),
                        tuple("processing", "depth", "2", "1"),
                        tuple("processing", "depth", "2", "null"),
                        tuple("completed", "null", "null", "null"));
        assertThat(user.get("/jobs/" + second + "/events").text()).contains("\"eta_seconds\":null");
    }
}
