package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service has acknowledged, to be held to it after a fault. */
final class Promises {

    private static final Duration COLLECTION = Duration.ofSeconds(20);

    private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
    private final Set<String> jobs = ConcurrentHashMap.newKeySet();

    /** Uploads, and takes the service at its word. */
    String upload(Client client, byte[] picture) {
        return uploaded(client.upload("picture.png", picture).expect(201), picture);
    }

    /** Takes an answer of 201 at its word. */
    String uploaded(Answer answer, byte[] picture) {
        String id = answer.field("id");
        uploads.put(id, picture);
        return id;
    }

    /** Orders, and takes the service at its word. */
    String order(Client client, String image, String transformation) {
        String job = Jobs.order(client, image, '"' + transformation + '"');
        jobs.add(job);
        return job;
    }

    /** The user asked for the image to be gone: nothing is owed for it any more. */
    void deleted(String image, Set<String> itsJobs) {
        uploads.remove(image);
        jobs.removeAll(itsJobs);
    }

    /** Nothing is owed any more. */
    void forget() {
        uploads.clear();
        jobs.clear();
    }

    Set<String> jobs() {
        return Set.copyOf(jobs);
    }

    /** Every upload is there bit by bit, every job has completed, and there is no object without a row or a row without one. */
    void assertKept(Client client, House house) throws IOException {
        uploads.forEach((image, picture) -> assertThat(
                        client.get("/images/" + image + "/content").expect(200).bytes())
                .as("image %s", image)
                .isEqualTo(picture));
        jobs.forEach(job -> assertCompleted(client, house, job));
        assertThat(
                        house.rows()
                                .texts(
                                        "SELECT job_id FROM job_events WHERE type = 'COMPLETED' GROUP BY job_id HAVING count(*) > 1"))
                .as("jobs that were completed twice")
                .isEmpty();
        assertObjectsAreRows(house);
    }

    private static void assertCompleted(Client client, House house, String job) {
        JsonNode ended = Jobs.awaitEnd(client, job);
        assertThat(ended.get("status").asText())
                .as("%s %s", ended, house.story())
                .isEqualTo("completed");
        Answer result = client.get("/jobs/" + job + "/result").expect(200);
        assertThat(result.bytes()).as("result of job %s", job).isNotEmpty();
        assertThat(house.rows()
                        .number(
                                "SELECT count(*) FROM derivatives d JOIN jobs j ON j.image_id = d.image_id"
                                        + " AND j.fingerprint = d.fingerprint WHERE j.id = ?",
                                Long.valueOf(job)))
                .as("rows of results of job %s", job)
                .isEqualTo(1);
    }

    /** After a collection, what lies in the store is what the rows name, and nothing is half written. */
    static void assertObjectsAreRows(House house) throws IOException {
        house.letTimePass();
        try {
            Await.until("objects = rows", COLLECTION, () -> isTidy(house));
        } catch (AssertionError untidy) {
            assertThat(house.objects()).as("objects").isEqualTo(house.rows().promisedObjects());
            assertThat(house.rows().ledger())
                    .as("ledger")
                    .isEqualTo(house.rows().promisedObjects());
            assertThat(house.leftovers()).as("half-written files").isEmpty();
            throw untidy;
        }
    }

    private static boolean isTidy(House house) {
        Set<String> promised = house.rows().promisedObjects();
        return house.objects().equals(promised)
                && house.rows().ledger().equals(promised)
                && house.leftovers().isEmpty();
    }
}
