package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

    @RegisterExtension
    static final Service SERVICE = Service.withRedirects();

    private static final byte[] JPEG = Pictures.jpeg(60, 40);

    private final Client user = SERVICE.client().asNewUser();
    private JsonNode image;
    private String content;

    @BeforeEach
    void upload() {
        image = user.upload("/api/v1/images", JPEG).json();
        content = image.get("url").asText();
    }

    private String tag() {
        return "\"" + image.get("sha256").asText() + "\"";
    }

    private static void leadsToTheStore(Answer answer, String type) {
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Location"))
                .startsWith("https://store.test/")
                .contains("?seconds=300&type=" + type + "&disposition=inline");
        assertThat(SERVICE.store.size(WordedUrls.key(answer.header("Location"))))
                .isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void readersShouldBeSentToTheStore() {
        leadsToTheStore(user.get(content), "image/jpeg");
        leadsToTheStore(user.get("/images/" + image.get("id").asText() + "/content"), "image/jpeg");
        leadsToTheStore(user.with("Range", "bytes=0-9").get(content), "image/jpeg");
    }

    @Test
    void resultsShouldBeThereToo() {
        String job = user.send(
                        "POST",
                        "/api/v1/images/" + image.get("id").asText() + "/transform",
                        "{\"transformations\":\"grayscale/png\"}")
                .json()
                .get("job_id")
                .asText();
        JsonNode ended = user.ended("/api/v1/jobs/" + job);
        leadsToTheStore(user.get("/api/v1/jobs/" + job + "/result"), "image/png");
        leadsToTheStore(user.get(ended.at("/derivative/url").asText()), "image/png");
    }

    @Test
    void whoMayNotReadShouldBeSentNowhere() {
        assertThat(SERVICE.client().get(content).status()).isEqualTo(401);
        Answer foreign = SERVICE.client().asNewUser().get(content);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.header("Location")).isEmpty();
    }

    @Test
    void headShouldBeAnsweredFromHere() {
        Answer head = user.send("HEAD", content);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(JPEG.length));
        assertThat(head.header("ETag")).isEqualTo(tag());
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match,304", "If-Match,200"})
    void conditionsShouldBeJudgedByOurTags(String condition, int status) {
        assertThat(user.with(condition, tag()).get(content).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match,206,10", "If-Range,200,0"})
    void aConditionThatAnotherTagWouldMeetShouldBeAnsweredFromHere(String condition, int status, int part) {
        Answer answer =
                user.with(condition, "\"another\"").with("Range", "bytes=0-9").get(content);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.bytes()).isEqualTo(part == 0 ? JPEG : Arrays.copyOf(JPEG, part));
        assertThat(answer.header("ETag")).isEqualTo(tag());
        assertThat(user.with("If-Match", "\"another\"").get(content).status()).isEqualTo(412);
    }

    @Test
    void aRangeOutsideTheBytesShouldBeRefusedHere() {
        assertThat(user.with("Range", "bytes=9999999-").get(content).status()).isEqualTo(416);
    }
}
