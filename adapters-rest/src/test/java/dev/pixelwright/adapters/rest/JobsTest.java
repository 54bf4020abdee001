package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    /** Takes orders and does none of them. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0);

    private static final Pattern EVENT = Pattern.compile("id: ([0-9]+)\nevent: ([a-z]+)\ndata: (.*)\n\n");

    @ParameterizedTest
    @ValueSource(strings = {"/ 200", "/api/v1/ 202"})
    void aTransformationShouldBecomeADerivative(String faceAndStatus) {
        String[] expected = faceAndStatus.split(" ");
        String face = expected[0];
        Client user = SERVICE.client().asNewUser();
        String image =
                user.upload("/images", Pictures.jpeg(60, 40)).json().get("id").asText();
        String order =
                "{\"transformations\":[{\"op\":\"resize\",\"width\":30},{\"op\":\"grayscale\"},{\"op\":\"png\"}]}";
        String path = face + "images/" + image + "/transform";
        Answer accepted = user.with("Accept-Language", "es").send("POST", path, order);
        assertThat(accepted.status()).isEqualTo(Integer.parseInt(expected[1]));
        assertThat(accepted.json().get("message").asText()).contains("se procesará en background");
        String jobPath = accepted.json().get("status_url").asText();
        assertThat(jobPath).startsWith(face + "jobs/");
        assertThat(accepted.header("Location")).endsWith(jobPath);
        assertThat(accepted.json().get("events_url").asText()).isEqualTo(jobPath + "/events");
        JsonNode job = user.ended(jobPath);
        assertThat(job.get("status").asText()).isEqualTo("completed");
        assertThat(job.get("progress").asInt()).isEqualTo(100);
        assertThat(job.get("transformation").asText()).isEqualTo("resize:30x/grayscale/png");
        assertThat(job.get("engine").asText()).isEqualTo("java2d");
        assertThat(user.get(face + "jobs").json().at("/items/0/engine")).isEqualTo(job.get("engine"));
        Answer result = user.get(jobPath + "/result");
        assertThat(result.header("Content-Type")).isEqualTo("image/png");
        assertThat(user.get(job.at("/derivative/url").asText()).bytes()).isEqualTo(result.bytes());
        JsonNode derivatives =
                user.get(face + "images/" + image + "/derivatives").json();
        assertThat(derivatives.at("/items/0")).isEqualTo(job.get("derivative"));
        JsonNode again = user.send("POST", path, order).json();
        assertThat(again.get("derivative")).isEqualTo(job.get("derivative"));
        assertThat(user.get(face + "jobs?status=completed").json().get("total").asInt())
                .isEqualTo(1);
        Client other = SERVICE.client().asNewUser();
        for (String hidden : List.of("", "/result", "/events")) {
            assertThat(other.get(jobPath + hidden).code()).isEqualTo("JOB_NOT_FOUND");
        }
    }

    @Test
    void eventsShouldTellTheStoryAndResumeAnywhere() {
        Client user = SERVICE.client().asNewUser();
        String jobPath = order(user, Pictures.jpeg(60, 40));
        user.ended(jobPath);
        Answer story = user.get(jobPath + "/events");
        assertThat(story.header("Content-Type")).startsWith("text/event-stream");
        assertThat(story.header("Cache-Control")).isEqualTo("no-store");
        List<String> ids = EVENT.matcher(story.text())
                .results()
                .map(event -> event.group(1))
                .toList();
        List<String> types = EVENT.matcher(story.text())
                .results()
                .map(event -> event.group(2))
                .toList();
        assertThat(ids)
                .isSortedAccordingTo(java.util.Comparator.comparing(Long::valueOf))
                .startsWith("1");
        assertThat(types).startsWith("queued").endsWith("completed");
        assertThat(story.text()).contains("\"status\":\"completed\"").contains("\"progress\":100");
        Answer rest = user.with("Last-Event-ID", "1").get(jobPath + "/events");
        assertThat(EVENT.matcher(rest.text())
                        .results()
                        .map(event -> event.group(1))
                        .toList())
                .isEqualTo(ids.subList(1, ids.size()));
        Answer nothing = user.with("Last-Event-ID", ids.get(ids.size() - 1)).get(jobPath + "/events");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.text()).doesNotContain("event:");
    }

    @Test
    void anOpenStreamShouldEndWithItsSession() throws IOException {
        Client user = IDLE.client().asNewUser();
        String jobPath = order(user, Pictures.jpeg(8, 8));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), IDLE.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + jobPath + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + user.header("Authorization") + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            RawHttp.readUntil(socket.getInputStream(), "event: queued\n");
            assertThat(user.send("POST", "/logout").status()).isEqualTo(200);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("event:");
        }
    }

    @Test
    void anOpenStreamShouldHearOfACancellationAndEnd() throws IOException {
        Client user = IDLE.client().asNewUser();
        String jobPath = order(user, Pictures.jpeg(8, 8));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), IDLE.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + jobPath + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + user.header("Authorization") + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawHttp.readUntil(socket.getInputStream(), "event: queued\n"))
                    .startsWith("HTTP/1.1 200");
            Answer cancelled = user.send("DELETE", "/api/v1" + jobPath);
            assertThat(cancelled.status()).isEqualTo(202);
            assertThat(cancelled.json().get("status").asText()).isEqualTo("cancelled");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: cancelled\n");
        }
        assertThat(user.send("DELETE", jobPath).code()).isEqualTo("JOB_ENDED");
    }

    @Test
    void anUnfinishedJobShouldHaveNoResult() {
        Client user = IDLE.client().asNewUser();
        String jobPath = order(user, Pictures.jpeg(8, 8));
        JsonNode job = user.get(jobPath).json();
        assertThat(job.get("status").asText()).isEqualTo("queued");
        assertThat(job.get("derivative").isNull()).isTrue();
        Answer result = user.get(jobPath + "/result");
        assertThat(result.status()).isEqualTo(409);
        assertThat(result.code()).isEqualTo("JOB_UNFINISHED");
        assertThat(user.send("POST", jobPath + "/retry").code()).isEqualTo("JOB_NOT_FAILED");
        assertThat(user.get("/jobs?status=odd").code()).isEqualTo("INVALID_QUERY");
    }

    @Test
    void aFailedJobShouldSayWhyAndBeTriedAgain() {
        Client user = SERVICE.client().asNewUser();
        String jobPath = order(user, Pictures.damagedInside());
        JsonNode job = user.ended(jobPath);
        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/failure/error_code").asText()).isEqualTo("UNDECODABLE_IMAGE");
        assertThat(user.with("Accept-Language", "es")
                        .get(jobPath)
                        .json()
                        .at("/failure/message")
                        .asText())
                .startsWith("El archivo png no se puede leer");
        Answer retried = user.send("POST", "/api/v1" + jobPath + "/retry");
        assertThat(retried.status()).isEqualTo(202);
        assertThat(user.ended(jobPath).get("attempt").asInt()).isGreaterThan(1);
    }

    @Test
    void badTransformationsShouldBeRefusedByNameWithoutAJob() {
        Client user = IDLE.client().asNewUser();
        String path = "/images/"
                + user.upload("/images", Pictures.jpeg(8, 8)).json().get("id").asText() + "/transform";
        assertThat(refusal(user, path, "{\"polish\":true}")).isEqualTo("422 UNKNOWN_OPERATION");
        assertThat(refusal(user, path, "{\"resize\":{\"width\":0}}")).isEqualTo("422 INVALID_PARAMETER");
        assertThat(refusal(user, path, "{\"resize\":{\"width\":-1}}")).isEqualTo("422 INVALID_PARAMETER");
        assertThat(refusal(user, path, "{\"resize\":{\"width\":1e9}}")).startsWith("422 ");
        assertThat(refusal(user, path, "\"resize:1000000000x1\"")).isEqualTo("422 INVALID_PARAMETER");
        assertThat(refusal(user, path, "{\"blur\":\"NaN\"}")).isEqualTo("422 INVALID_PARAMETER");
        assertThat(refusal(user, path, "{\"blur\":NaN}")).isEqualTo("400 MALFORMED_JSON");
        assertThat(refusal(user, path, "[" + "{\"op\":\"flip\"},".repeat(100) + "{\"op\":\"flip\"}]"))
                .isEqualTo("422 TOO_MANY_STEPS");
        assertThat(refusal(user, path, "[".repeat(10_000))).isEqualTo("400 MALFORMED_JSON");
        assertThat(refusal(user, path, "[".repeat(10_000) + "]".repeat(10_000))).isEqualTo("400 MALFORMED_JSON");
        assertThat(refusal(user, path, "{\"x\":" + "[".repeat(900) + "]".repeat(900) + "}"))
                .startsWith("422 ");
        assertThat(refusal(user, path, "\"" + "a".repeat(100_000) + "\"")).isEqualTo("413 BODY_TOO_LARGE");
        assertThat(refusal(user, path, "")).isEqualTo("400 MALFORMED_JSON");
        assertThat(refusal(user, path, "null")).startsWith("4");
        assertThat(refusal(user, path, "{\"sepia\":true,\"sepia\":true}")).isEqualTo("400 MALFORMED_JSON");
        for (String width : List.of("0", "-1", "\"NaN\"", "1e9")) {
            Answer named = user.send("POST", path, "{\"resize\":{\"width\":" + width + "}}");
            assertThat(named.json().at("/errors/0/field").asText()).isEqualTo("resize.width");
        }
        assertThat(user.get("/jobs").json().get("total").asInt()).isZero();
    }

    @Test
    void anothersImageShouldBeNoWatermarkAndLookLikeAnUnknownOne() {
        Client user = IDLE.client().asNewUser();
        String image =
                user.upload("/images", Pictures.png(40, 30)).json().get("id").asText();
        String anothers = IDLE.client()
                .asNewUser()
                .upload("/images", Pictures.png(8, 8))
                .json()
                .get("id")
                .asText();
        Client asking = user.with("X-Request-Id", "the-same");
        Answer hidden = asking.send("POST", "/images/" + image + "/transform", marked(anothers));
        Answer unknown = asking.send("POST", "/images/" + image + "/transform", marked("4711"));
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.code()).isEqualTo("IMAGE_NOT_FOUND");
        assertThat(hidden.text().replace(anothers, "4711")).isEqualTo(unknown.text());
        assertThat(user.get("/jobs").json().get("total").asInt()).isZero();
        Answer mine = user.send("POST", "/api/v1/images/" + image + "/transform", marked(image));
        assertThat(mine.status()).isEqualTo(202);
    }

    private static String marked(String image) {
        return "\"watermark:image=" + image + "/png\"";
    }

    private static String refusal(Client user, String path, String body) {
        Answer answer = user.send("POST", path, body);
        return answer.status() + " " + answer.code();
    }

    private static String order(Client user, byte[] file) {
        String image = user.upload("/images", file).json().get("id").asText();
        return user.send("POST", "/images/" + image + "/transform", "\"sepia/png\"")
                .json()
                .get("status_url")
                .asText();
    }
}
