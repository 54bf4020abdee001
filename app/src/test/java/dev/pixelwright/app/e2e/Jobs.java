package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Following a job as a user does: by its stream of events, which ends when the job does. */
public final class Jobs {

    private static final List<String> ENDS = List.of("completed", "failed", "cancelled");

    private Jobs() {}

    /** Orders a transformation, and answers the job's id. */
    public static String order(Client client, String image, String transformations) {
        return client.post("/images/" + image + "/transform", transformations)
                .expect(client.face().accepted())
                .field("job_id");
    }

    /** Waits for the end of the job by its events, and answers the job. */
    public static JsonNode awaitEnd(Client client, String job) {
        String story = client.get("/jobs/" + job + "/events").expect(200).text();
        JsonNode ended = client.get("/jobs/" + job).expect(200).json();
        assertThat(ENDS)
                .as("status after the stream ended: %s", story)
                .contains(ended.get("status").asText());
        return ended;
    }

    public static JsonNode awaitCompletion(Client client, String job) {
        JsonNode ended = awaitEnd(client, job);
        assertThat(ended.get("status").asText()).as("%s", ended).isEqualTo("completed");
        return ended;
    }
}
