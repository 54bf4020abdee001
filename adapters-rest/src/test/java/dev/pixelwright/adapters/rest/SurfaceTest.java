package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every address shares: problems, headers, versions, health. */
class SurfaceTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private final Client client = SERVICE.client();

    @Test
    void whatTheFrameworkRefusesShouldBeAProblem() {
        Answer missing = client.get("/nowhere");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(missing.code()).isEqualTo("NOT_FOUND");
        assertThat(missing.json().get("title").asText()).isEqualTo("Not Found");
        assertThat(missing.json().get("detail")).isEqualTo(missing.json().get("message"));
        Answer method = client.send("PUT", "/register", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
        assertThat(client.send("POST", "/register", "{").code()).isEqualTo("MALFORMED_JSON");
        assertThat(client.send("POST", "/register", "").code()).isEqualTo("MALFORMED_JSON");
        assertThat(client.send("POST", "/login", "\0".repeat(4096) + "!\0\0\0").code())
                .isEqualTo("MALFORMED_JSON");
        assertThat(client.send("POST", "/register", new byte[3], "text/plain").status())
                .isEqualTo(415);
        assertThat(client.with("Accept", "image/png").get("/capabilities").status())
                .isEqualTo(406);
        assertThat(client.send("TRACE", "/capabilities").status()).isEqualTo(405);
        assertThat(client.get("/api/v1").status()).isEqualTo(404);
        assertThat(client.get("/api/v2/me").status()).isEqualTo(404);
    }

    @Test
    void aDefectShouldShowNothingButTheRequestId() {
        Answer answer = client.with("X-Request-Id", "abc-123").get("/extra");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.json().get("request_id").asText()).isEqualTo("abc-123");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void requestIdsShouldBeKeptWhenSaneAndMadeWhenNot() {
        assertThat(client.with("X-Request-Id", "abc.1").get("/health/live").header("X-Request-Id"))
                .isEqualTo("abc.1");
        Answer replaced = client.with("X-Request-Id", "<script>").get("/nowhere");
        assertThat(replaced.header("X-Request-Id")).matches("[a-z0-9-]+");
        assertThat(replaced.json().get("request_id").asText()).isEqualTo(replaced.header("X-Request-Id"));
        assertThat(client.get("/nowhere").header("X-Request-Id")).isNotEqualTo(replaced.header("X-Request-Id"));
    }

    @Test
    void everyResponseShouldCarryTheGuards() {
        for (String path : List.of("/nowhere", "/capabilities", "/me")) {
            Answer answer = client.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Server")).isEmpty();
        }
    }

    @Test
    void whatTheServerRefusesShouldBeAProblemToo() throws IOException {
        String close = "Host: localhost\r\nConnection: close\r\n";
        String large =
                RawHttp.talk(SERVICE.port(), "GET / HTTP/1.1\r\n" + close + "X: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(large).startsWith("HTTP/1.1 431").contains("\"error_code\":\"HEADERS_TOO_LARGE\"");
        String malformed = RawHttp.talk(SERVICE.port(), "GET / HTTP/1.1\r\nno header\r\n" + close + "\r\n");
        assertThat(malformed).startsWith("HTTP/1.1 400").contains("application/problem+json");
        String path = RawHttp.talk(SERVICE.port(), "GET /images/..%2f..%2fx HTTP/1.1\r\n" + close + "\r\n");
        assertThat(path).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void onlyOneVersionShouldBeOffered() {
        assertThat(client.with("X-API-Version", "v1").get("/capabilities").status())
                .isEqualTo(200);
        Answer other = client.with("X-API-Version", "v2").get("/api/v1/capabilities");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.code()).isEqualTo("UNSUPPORTED_API_VERSION");
    }

    @Test
    void nothingToSayShouldBe204OnTheVersionedFaceOnly() {
        assertThat(client.send("DELETE", "/api/v1/extra").status()).isEqualTo(204);
        Answer unversioned = client.send("DELETE", "/extra");
        assertThat(unversioned.status()).isEqualTo(200);
        assertThat(unversioned.json().get("message").asText()).isEqualTo("done");
    }

    @Test
    void capabilitiesShouldBeTheEnginesAndWhatIsSettledBeforeIt() {
        JsonNode capabilities = client.get("/api/v1/capabilities").json();
        assertThat(capabilities.get("reads").toString()).contains("\"jpeg\"");
        assertThat(capabilities.get("operations").toString()).contains("\"resize\"", "\"trim\"");
        assertThat(capabilities.get("max_file_bytes").asLong()).isEqualTo(Service.LIMITS.maxFileBytes());
    }

    @Test
    void healthShouldNameTheComponentThatIsDown() {
        assertThat(client.get("/health/live").status()).isEqualTo(200);
        assertThat(client.get("/health/ready").status()).isEqualTo(200);
        assertThat(client.get("/health")
                        .json()
                        .at("/components/database/status")
                        .asText())
                .isEqualTo("up");
        SERVICE.trouble.set(new DatabaseUnavailable("jdbc:secret").toException());
        try {
            assertThat(client.get("/health/live").status()).isEqualTo(200);
            Answer ready = client.get("/api/v1/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().at("/components/database/status").asText()).isEqualTo("down");
            JsonNode health = client.get("/health").json();
            assertThat(health.get("status").asText()).isEqualTo("degraded");
            assertThat(health.at("/components/database/latency_ms").isNumber()).isTrue();
            assertThat(health.toString()).doesNotContain("secret");
        } finally {
            SERVICE.trouble.set(null);
        }
    }

    @Test
    void aServiceThatIsAboutToEndShouldServeAndAskForNoMore() {
        assertThat(client.get("/health").header("connection")).isEmpty();
        SERVICE.leaving.set(true);
        try {
            Answer ready = client.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().get("status").asText()).isEqualTo("stopping");
            Answer health = client.get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json().get("status").asText()).isEqualTo("stopping");
            assertThat(health.header("connection")).isEqualTo("close");
            assertThat(client.get("/health/live").status()).isEqualTo(200);
        } finally {
            SERVICE.leaving.set(false);
        }
        assertThat(client.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aServiceWithoutItsQueueShouldBeDegradedAndReady() {
        SERVICE.queueTrouble.set(new QueueUnavailable("no broker").toException());
        try {
            Answer ready = client.get("/health/ready");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.json().at("/components/queue/status").asText()).isEqualTo("down");
            assertThat(client.get("/health").json().get("status").asText()).isEqualTo("degraded");
        } finally {
            SERVICE.queueTrouble.set(null);
        }
    }
}
