package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.limit.Rate;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One answer of every kind, as it comes over the socket. */
class SecurityHeadersTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 1);

    @RegisterExtension
    static final Service SECURE = new Service(true, 0);

    @RegisterExtension
    static final Service LIMITED = new Service(false, 0)
            .guardedBy(new Safeguards(
                    List.of(),
                    new RateLimits(
                            Optional.of(new Rate(1, Duration.ofDays(1), 1)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    Service.PATIENT,
                    List.of()));

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private static final Pattern PLACES = Pattern.compile("CONTENT|JOB|ETAG|LONG");

    private static Client user;
    private static String content;
    private static String etag;
    private static String job;

    @BeforeAll
    static void anImageAndAJob() {
        user = SERVICE.client().asNewUser();
        var image = user.upload("/images", Pictures.jpeg(60, 40)).json();
        content = image.get("url").asText();
        etag = user.get(content).header("ETag");
        job = user.send(
                        "POST",
                        "/images/" + image.get("id").asText() + "/transform",
                        "{\"transformations\":\"grayscale\"}")
                .json()
                .get("job_id")
                .asText();
        user.ended("/jobs/" + job);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON               | 200 | GET /api/v1/me",
                "list               | 200 | GET /api/v1/images",
                "open JSON          | 200 | GET /capabilities",
                "health             | 200 | GET /health",
                "created            | 422 | POST /api/v1/images/1/transform",
                "event stream       | 200 | GET /jobs/JOB/events",
                "no content         | 204 | DELETE /api/v1/extra",
                "options            | 200 | OPTIONS /images",
                "unauthenticated    | 401 | GET /me without",
                "forbidden          | 403 | GET /admin/failures",
                "unknown            | 404 | GET /nowhere",
                "unknown image      | 404 | GET /images/1",
                "method             | 405 | PUT /register",
                "trace              | 405 | TRACE /me",
                "not acceptable     | 406 | GET /capabilities Accept: image/png",
                "precondition       | 412 | GET CONTENT If-Match: \"x\"",
                "too large          | 413 | POST /register Content-Length: 999999",
                "long address       | 414 | GET /LONG",
                "media type         | 415 | POST /register Content-Type: text/plain",
                "range              | 416 | GET CONTENT Range: bytes=9999999-",
                "expectation        | 417 | POST /register Expect: more",
                "long headers       | 431 | GET / X: LONG",
                "the server's own   | 400 | GET / broken header",
                "ambiguous path     | 400 | GET /images/..%2f..%2fx",
                "a defect           | 500 | GET /extra",
                "redirected refusal | 400 | GET /me X-API-Version: v9"
            })
    void everyAnswerShouldCarryTheGuards(String kind, int status, String request) throws IOException {
        String head = head(SERVICE, request);
        assertThat(head).startsWith("HTTP/1.1 " + status);
        assertGuarded(head);
        assertThat(head).contains("\r\nCache-Control: no-store").contains("frame-ancestors 'none'");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes     | 200 | GET CONTENT",
                "part      | 206 | GET CONTENT Range: bytes=0-9",
                "unchanged | 304 | GET CONTENT If-None-Match: ETAG",
                "result    | 200 | GET /jobs/JOB/result"
            })
    void bytesOfPicturesShouldBeLockedIn(String kind, int status, String request) throws IOException {
        String head = head(SERVICE, request);
        assertThat(head).startsWith("HTTP/1.1 " + status);
        assertGuarded(head);
        assertThat(head)
                .contains("\r\nContent-Security-Policy: default-src 'none'; sandbox\r\n")
                .contains("\r\nCache-Control: private");
    }

    @Test
    void aRefusalForTooManyShouldCarryThemToo() throws IOException {
        head(LIMITED, "GET /capabilities");
        String head = head(LIMITED, "GET /capabilities");
        assertThat(head).startsWith("HTTP/1.1 429");
        assertGuarded(head);
    }

    @Test
    void tlsShouldBeInsistedOnWhereItIs() throws IOException {
        for (String request : List.of("GET /capabilities", "GET /nowhere", "GET / broken header")) {
            assertThat(head(SECURE, request)).contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
        }
    }

    private static void assertGuarded(String head) {
        assertThat(head)
                .containsOnlyOnce("\r\nX-Content-Type-Options: nosniff\r\n")
                .containsOnlyOnce("\r\nReferrer-Policy: no-referrer\r\n")
                .containsOnlyOnce("\r\nContent-Security-Policy: default-src 'none'; ")
                .containsOnlyOnce("\r\nCross-Origin-Resource-Policy: same-origin\r\n")
                .containsOnlyOnce("\r\nX-Request-Id: ")
                .containsOnlyOnce("\r\nCache-Control: ")
                .doesNotContain("Server:")
                .doesNotContain("X-Powered-By")
                .doesNotContain("Strict-Transport-Security");
    }

    /** The head of the answer to a line such as {@code GET /path Header: value}. */
    private static String head(Service service, String request) throws IOException {
        // Filled before the token is there: base64 may spell any of these words by chance.
        String[] words = filled(request).split(" ", 3);
        String more = words.length < 3 ? "" : words[2];
        String authorization = service == SERVICE && !more.equals("without")
                ? "Authorization: " + user.header("Authorization") + "\r\n"
                : "";
        String type =
                words[0].equals("POST") && !more.startsWith("Content-Type") ? "Content-Type: application/json\r\n" : "";
        String length = words[0].equals("POST") && !more.startsWith("Content-Length") ? "Content-Length: 2\r\n" : "";
        String line = more.equals("without") || more.isEmpty() ? "" : more + "\r\n";
        String text = words[0] + " " + words[1] + REST + authorization + type + length + line + "\r\n"
                + (length.isEmpty() ? "" : "{}");
        String answer = RawHttp.talk(service.port(), text);
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? answer : answer.substring(0, end + 2);
    }

    private static String filled(String request) {
        return PLACES.matcher(request)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group()) {
                            case "CONTENT" -> content;
                            case "JOB" -> job;
                            case "ETAG" -> etag;
                            default -> "a".repeat(20_000);
                        }));
    }
}
