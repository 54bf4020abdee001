package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A batch of models is followed while the connection is dropped and the service is killed with kill -9. */
class ModelBatchIT {

    private static final int FILES = 25;
    // So many that a model takes a while, and nearly every moment has a worker in the midst of one.
    private static final String FACES = "150000";
    private static final Map<Integer, String> BAD =
            Map.of(3, "UNSUPPORTED_MEDIA_TYPE", 11, "UNSUPPORTED_MEDIA_TYPE", 19, "UNDECODABLE_IMAGE");
    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** One event of the stream. */
    private record Event(String id, String name, JsonNode data) {

        int position() {
            return data.get("position").asInt();
        }

        // A file that was refused has one event, and no job.
        int sequence() {
            return data.get("job").isNull() ? 1 : data.at("/job/sequence").asInt();
        }
    }

    @Test
    @Timeout(300)
    void everyFileShouldHaveItsModelOrItsFailureWhateverDiesMeanwhile() throws Exception {
        String quick = "work: {lease: 2s, sweep: 500ms, collect: 1s, deadline: 120s, abandonedAfter: 121s}\n";
        try (Deployment service = Deployment.started(folder, quick)) {
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            String token = me.authorization();
            JsonNode batch = me.uploadAll("/models", Map.of("face_limit", FACES), files())
                    .expect(202)
                    .json();
            String url = batch.get("status_url").asText();
            List<Event> told = new ArrayList<>(follow(service.uri(), url, token, "", completedOf(2)));
            told.addAll(follow(service.uri(), url, token, last(told), completedOf(2)));
            awaitWork(me, url);
            service.kill9();

            service.start();
            Client again = Client.of(service.uri(), Face.V1).with("Authorization", token);
            told.addAll(follow(service.uri(), url, token, last(told), event -> false));
            assertThatTheStoryIsWhole(told);
            JsonNode ended = again.get(url).expect(200).json();
            assertThat(ended.get("status").asText()).isEqualTo("ended");
            assertThat(ended.get("progress").asInt()).isEqualTo(100);
            assertThat(ended.get("completed").asInt()).isEqualTo(FILES - BAD.size());
            assertThat(ended.get("items"))
                    .as("jobs that were running at the crash")
                    .anyMatch(item -> item.at("/job/attempt").asInt() > 1);
            assertThat(failures(ended)).isEqualTo(new TreeMap<>(BAD));
            assertThatTheArchiveHasAll(again.get(url + "/archive").expect(200).bytes());
            assertThatOthersSeeNothing(service, url, ended);
            assertThatDeletionLeavesNothing(service, again, url, ended);
        }
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(Pictures.jpeg(900 + i, 600));
        }
        files.set(3, "<html>no picture</html>".getBytes(StandardCharsets.UTF_8));
        files.set(11, new byte[0]);
        files.set(19, Pictures.damagedInside());
        return files;
    }

    /** Waits until a worker is in the midst of a job; that any is left to do is asserted at every look. */
    private static void awaitWork(Client me, String batch) {
        Await.until("a job is running", BOUND, () -> {
            JsonNode now = me.get(batch).expect(200).json();
            assertThat(now.get("status").asText()).as("batch at the crash").isEqualTo("processing");
            return StreamSupport.stream(now.get("items").spliterator(), false)
                    .anyMatch(item -> item.at("/job/status").asText().equals("processing"));
        });
    }

    /** Hears of events after {@code lastId} until one is {@code enough}, and drops the connection then. */
    private static List<Event> follow(URI service, String batch, String token, String lastId, Predicate<Event> enough)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(batch + "/events"))
                .timeout(BOUND)
                .header("Authorization", token);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        List<Event> events = new ArrayList<>();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofLines())
                .body()) {
            String id = "";
            String name = "";
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                String line = all.next();
                String value = line.substring(line.indexOf(' ') + 1);
                if (line.startsWith("id: ")) {
                    id = value;
                } else if (line.startsWith("event: ")) {
                    name = value;
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, JSON.readTree(value)));
                    if (enough.test(events.get(events.size() - 1))) {
                        return events;
                    }
                }
            }
        }
        return events;
    }

    private static Predicate<Event> completedOf(int count) {
        int[] left = {count};
        return event -> event.name().equals("completed") && --left[0] == 0;
    }

    private static String last(List<Event> events) {
        return events.get(events.size() - 1).id();
    }

    private static void assertThatTheStoryIsWhole(List<Event> told) {
        assertThat(told)
                .extracting(event -> event.data().get("progress").asInt())
                .isSorted();
        for (int position = 0; position < FILES; position++) {
            int of = position;
            List<Event> story =
                    told.stream().filter(event -> event.position() == of).toList();
            for (int i = 0; i < story.size(); i++) {
                assertThat(story.get(i).sequence())
                        .as("event %d of file %d", i, of)
                        .isEqualTo(i + 1);
            }
            assertThat(story.get(story.size() - 1).name()).isEqualTo(BAD.containsKey(of) ? "failed" : "completed");
        }
    }

    private static Map<Integer, String> failures(JsonNode batch) {
        Map<Integer, String> failures = new TreeMap<>();
        for (JsonNode item : batch.get("items")) {
            JsonNode failure = item.get("failure").isNull() ? item.at("/job/failure") : item.get("failure");
            if (failure.hasNonNull("error_code")) {
                failures.put(
                        item.get("position").asInt(), failure.get("error_code").asText());
            }
        }
        return failures;
    }

    private static void assertThatTheArchiveHasAll(byte[] zip) throws IOException {
        int models = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).endsWith(".glb");
                assertThat(new String(in.readNBytes(4), StandardCharsets.US_ASCII))
                        .isEqualTo("glTF");
                models++;
            }
        }
        assertThat(models).isEqualTo(FILES - BAD.size());
    }

    private static void assertThatOthersSeeNothing(Deployment service, String batch, JsonNode ended) {
        Client other = Account.signedIn(Client.of(service.uri(), Face.V1));
        for (String path : List.of(batch, batch + "/events", batch + "/archive")) {
            other.get(path).expectProblem(404, "BATCH_NOT_FOUND");
        }
        other.get(ended.at("/items/0/job/result_url").asText()).expectProblem(404, "JOB_NOT_FOUND");
        other.get(ended.at("/items/0/job/derivative/url").asText()).expect(404);
    }

    private static void assertThatDeletionLeavesNothing(Deployment service, Client me, String batch, JsonNode ended) {
        for (JsonNode item : ended.get("items")) {
            if (item.hasNonNull("image_id")) {
                me.delete("/images/" + item.get("image_id").asText()).expect(200);
            }
        }
        Await.until("no object is left", BOUND, () -> service.objects().isEmpty());
        me.get(ended.at("/items/0/job/derivative/url").asText()).expect(404);
        assertThat(me.get(batch).expect(200).json().get("items")).hasSize(2);
    }
}
