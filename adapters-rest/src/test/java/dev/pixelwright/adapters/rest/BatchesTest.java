package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are sent together, with a model of each. */
class BatchesTest {

    private static final byte[] NO_PICTURE = "<html>no picture</html>".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    static final Service SERVICE = new Service();

    /** Where nobody works. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0);

    private Client user;

    @BeforeEach
    void prepare() {
        user = SERVICE.client().asNewUser();
    }

    private static byte[] field(String name, String value) {
        return Client.part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String name, byte[] content) {
        return Client.part("name=\"file\"; filename=\"" + name + "\"", content);
    }

    private static byte[] form(byte[]... parts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            form.writeBytes(part);
        }
        return form.toByteArray();
    }

    private static byte[] pictures(int count) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            form.writeBytes(file("cat.jpg", i % 8 == 2 ? NO_PICTURE : Pictures.jpeg(20 + i, 20)));
        }
        return form.toByteArray();
    }

    private Answer archive(JsonNode batch) {
        return user.get(batch.get("archive_url").asText());
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** One event of a stream: its id, its name and its data. */
    private record Event(String id, String name, JsonNode data) {

        static List<Event> of(String stream) {
            List<Event> events = new ArrayList<>();
            String id = "";
            String name = "";
            for (String line : stream.lines().toList()) {
                String value = line.substring(line.indexOf(' ') + 1);
                if (line.startsWith("id: ")) {
                    id = value;
                } else if (line.startsWith("event: ")) {
                    name = value;
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, Contract.parsed(value.getBytes(StandardCharsets.UTF_8))));
                }
            }
            return events;
        }
    }

    @Test
    void twentyFiveFilesWithThreeBadOnesShouldGiveTwentyTwoModels() throws IOException {
        Answer accepted =
                user.form("/api/v1/models", form(field("face_limit", "2000"), pictures(25), field("format", "stl")));
        assertThat(accepted.status()).isEqualTo(202);
        JsonNode batch = accepted.json();
        assertThat(accepted.header("Location")).endsWith(batch.get("status_url").asText());
        assertThat(batch.get("total").asInt()).isEqualTo(25);
        assertThat(batch.get("failed").asInt()).isEqualTo(3);
        List<Event> events = Event.of(user.get(batch.get("events_url").asText()).text());
        JsonNode ended = user.get(batch.get("status_url").asText()).json();
        assertThat(ended.get("status").asText()).isEqualTo("ended");
        assertThat(ended.get("progress").asInt()).isEqualTo(100);
        assertThat(ended.get("completed").asInt()).isEqualTo(22);
        assertThat(ended.get("items").findValuesAsText("error_code"))
                .containsExactly("UNSUPPORTED_MEDIA_TYPE", "UNSUPPORTED_MEDIA_TYPE", "UNSUPPORTED_MEDIA_TYPE");
        story(events);
        Map<String, String> files = entries(archive(batch).bytes());
        assertThat(files).hasSize(22).containsEntry("01-cat.stl", "2000 faces of 20x20");
        assertThat(files).containsEntry("25-cat.stl", "2000 faces of 44x20").doesNotContainKey("03-cat.stl");
        assertThat(user.get("/images").json().get("total").asInt()).isEqualTo(22);
    }

    private static void story(List<Event> events) {
        assertThat(events)
                .extracting(event -> event.data().get("progress").asInt())
                .isSorted();
        assertThat(events.get(events.size() - 1).data().get("progress").asInt()).isEqualTo(100);
        for (int position = 0; position < 25; position++) {
            int of = position;
            List<Event> ofOne = events.stream()
                    .filter(event -> event.data().get("position").asInt() == of)
                    .toList();
            if (position % 8 == 2) {
                assertThat(ofOne).singleElement().satisfies(event -> {
                    assertThat(event.name()).isEqualTo("failed");
                    assertThat(event.data().at("/failure/error_code").asText()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
                });
            } else {
                assertThat(ofOne)
                        .extracting(event -> event.data().at("/job/sequence").asInt())
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(ofOne.get(0).name()).isEqualTo("queued");
                assertThat(ofOne.get(ofOne.size() - 1).name()).isEqualTo("completed");
            }
        }
    }

    @Test
    void aStreamShouldGoOnAfterAnyOfItsEvents() {
        JsonNode batch = user.form("/api/v1/models", pictures(4)).json();
        String url = batch.get("events_url").asText();
        List<Event> all = Event.of(user.get(url).text());
        assertThat(all).hasSizeGreaterThan(6);
        for (int last = 0; last < all.size(); last++) {
            Client back = user.with("Last-Event-ID", all.get(last).id());
            assertThat(Event.of(back.get(url).text()))
                    .as("after event %d, %s", last, all.get(last).id())
                    .extracting(Event::name, event -> event.data().get("position"))
                    .containsExactlyInAnyOrderElementsOf(all.subList(last + 1, all.size()).stream()
                            .map(event -> tuple(event.name(), event.data().get("position")))
                            .toList());
        }
        for (String strange : new String[] {"x", "1.2", "99999999999999999999.0.0.0"}) {
            assertThat(Event.of(user.with("Last-Event-ID", strange).get(url).text()))
                    .hasSameSizeAs(all);
        }
    }

    @Test
    void aBatchOfNothingButBadFilesShouldEndAtOnce() {
        JsonNode batch = user.form("/models", form(file("a.jpg", NO_PICTURE), file("b.jpg", new byte[0])))
                .json();
        assertThat(batch.get("status").asText()).isEqualTo("ended");
        assertThat(batch.get("failed").asInt()).isEqualTo(2);
        assertThat(Event.of(user.get(batch.get("events_url").asText()).text())).hasSize(2);
        assertThat(archive(batch).code()).isEqualTo("BATCH_EMPTY");
    }

    @Test
    void aDeletedImageShouldBeNoItemAnyMore() throws IOException {
        JsonNode batch = user.form(
                        "/models", form(file("a.jpg", Pictures.jpeg(20, 20)), file("b.jpg", Pictures.jpeg(21, 20))))
                .json();
        user.get(batch.get("events_url").asText());
        user.send("DELETE", "/images/" + batch.at("/items/0/image_id").asText());
        JsonNode now = user.get(batch.get("status_url").asText()).json();
        assertThat(now.get("items").findValuesAsText("filename")).containsExactly("b.jpg");
        assertThat(now.get("progress").asInt()).isEqualTo(100);
        assertThat(entries(archive(batch).bytes())).containsOnlyKeys("02-b.glb");
    }

    @Test
    void whatWaitsShouldBeShownAsWaiting() {
        Client waiting = IDLE.client().asNewUser();
        JsonNode batch = waiting.form("/models", form(file("a.jpg", Pictures.jpeg(20, 20)), file("b.jpg", NO_PICTURE)))
                .json();
        assertThat(batch.get("status").asText()).isEqualTo("processing");
        assertThat(batch.get("progress").asInt()).isEqualTo(50);
        assertThat(batch.at("/items/0/job/status").asText()).isEqualTo("queued");
        assertThat(waiting.get("/batches/" + batch.get("id").asText() + "/archive")
                        .code())
                .isEqualTo("BATCH_EMPTY");
    }

    @ParameterizedTest
    @CsvSource({
        "generator, nobody, 422, UNKNOWN_GENERATOR",
        "generator, depth, 503, GENERATOR_UNAVAILABLE",
        "face_limit, many, 422, INVALID_PARAMETER",
        "texture, perhaps, 422, INVALID_PARAMETER",
        "format, png, 422, INVALID_FIELD",
        "faces, 2000, 422, UNKNOWN_FIELD"
    })
    void anOrderThatNothingCanFulfilShouldKeepNothing(String name, String value, int status, String code) {
        Answer refused = user.form("/models", form(file("a.jpg", Pictures.jpeg(20, 20)), field(name, value)));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(user.get("/images").json().get("total").asInt()).isZero();
    }

    @Test
    void aFormThatIsSentAgainWithItsKeyShouldMakeNothingTwice() {
        Client keyed = IDLE.client().asNewUser().with("Idempotency-Key", "first");
        byte[] form = form(file("a.jpg", Pictures.jpeg(20, 20)), file("b.jpg", NO_PICTURE), field("format", "stl"));
        JsonNode once = keyed.form("/api/v1/models", form).json();
        JsonNode twice = keyed.form("/api/v1/models", form).json();
        assertThat(twice.get("failed").asInt()).isEqualTo(1);
        assertThat(twice.at("/items/0/image_id")).isEqualTo(once.at("/items/0/image_id"));
        assertThat(twice.at("/items/0/job/id")).isEqualTo(once.at("/items/0/job/id"));
        Answer other = keyed.form("/api/v1/models", form(file("c.jpg", Pictures.jpeg(21, 20))));
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        Answer refused =
                keyed.form("/api/v1/models", form(file("a.jpg", Pictures.jpeg(20, 20)), field("format", "png")));
        assertThat(refused.code()).isEqualTo("INVALID_FIELD");
        assertThat(keyed.get("/images").json().get("total").asInt())
                .as("what was there before is not taken back")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "transform"})
    void aProgramShouldNeedBothToBringPicturesAndToOrder(String scope) {
        Answer made = user.send("POST", "/me/api-keys", "{\"name\":\"n\",\"scopes\":[\"" + scope + "\"]}");
        Client program =
                SERVICE.client().with("X-API-Key", made.json().get("key").asText());
        assertThat(program.form("/models", file("a.jpg", Pictures.jpeg(20, 20))).code())
                .isEqualTo("INSUFFICIENT_SCOPE");
    }

    @Test
    void aRefusedFormShouldLeaveItsKeyFree() {
        Client keyed = IDLE.client().asNewUser().with("Idempotency-Key", "second");
        byte[] picture = file("a.jpg", Pictures.jpeg(20, 20));
        assertThat(keyed.form("/api/v1/models", form(picture, field("format", "png")))
                        .code())
                .isEqualTo("INVALID_FIELD");
        assertThat(keyed.get("/images").json().get("total").asInt()).isZero();
        assertThat(keyed.form("/api/v1/models", form(picture, field("format", "glb")))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aFormThatIsNoneShouldKeepNothing() {
        assertThat(user.form("/models", field("format", "glb")).code()).isEqualTo("MISSING_FILE");
        assertThat(user.send("POST", "/models", "{}").code()).isEqualTo("MISSING_FILE");
        Answer many = user.form("/models", pictures(26));
        assertThat(many.status()).isEqualTo(400);
        assertThat(many.code()).isEqualTo("TOO_MANY_FILES");
        byte[] twice = form(file("a.jpg", Pictures.jpeg(20, 20)), field("format", "glb"), field("format", "stl"));
        assertThat(user.form("/models", twice).code()).isEqualTo("INVALID_FIELD");
        byte[] endless = form(file("a.jpg", Pictures.jpeg(20, 20)), field("format", "g".repeat(257)));
        assertThat(user.form("/models", endless).code()).isEqualTo("INVALID_FIELD");
        assertThat(user.get("/images").json().get("total").asInt()).isZero();
    }
}
