package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.face.Deprecation;
import dev.pixelwright.adapters.rest.limit.Rate;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeprecationTest {

    private static final Instant SINCE = Instant.parse("2027-01-31T12:00:00Z");
    private static final Instant SUNSET = Instant.parse("2027-03-05T00:00:00Z");

    @RegisterExtension
    static final Service STANDARD = new Service(false, 0);

    @RegisterExtension
    static final Service ENDING = new Service(false, 0).deprecating(new Deprecation(SINCE, Optional.of(SUNSET)));

    @RegisterExtension
    static final Service GIVEN_UP = new Service(false, 0)
            .deprecating(new Deprecation(SINCE, Optional.empty()))
            .guardedBy(new Safeguards(
                    List.of(),
                    new RateLimits(
                            Optional.of(new Rate(1, Duration.ofDays(1), 1)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    Service.PATIENT,
                    List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"/capabilities", "/api/v1/capabilities", "/me", "/api/v1/me", "/nowhere"})
    void nothingShouldBeSaidByDefault(String path) {
        assertSilent(STANDARD.client().get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /capabilities, 200",
        "HEAD, /capabilities, 200",
        "GET, /me, 401",
        "GET, /nowhere, 404",
        "PUT, /register, 405",
        "OPTIONS, /images, 200",
        "POST, /register, 400",
        "GET, /extra, 500",
        "GET, /images/7/content/a%20b, 401"
    })
    void everyAnswerOfTheUnversionedFaceShouldSayIt(String method, String path, int status) {
        Answer told = method.equals("POST")
                ? ENDING.client().send(method, path, "{")
                : ENDING.client().send(method, path);
        assertThat(told.status()).isEqualTo(status);
        assertThat(told.header("Deprecation")).isEqualTo("@1801396800");
        assertThat(told.header("Sunset")).isEqualTo("Fri, 05 Mar 2027 00:00:00 GMT");
        assertThat(told.header("Link")).isEqualTo("</api/v1" + path + ">; rel=\"successor-version\"");
        Answer versioned = method.equals("POST")
                ? ENDING.client().send(method, "/api/v1" + path, "{")
                : ENDING.client().send(method, "/api/v1" + path);
        assertThat(versioned.status()).isEqualTo(status);
        assertSilent(versioned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/openapi.json", "/docs", "/"})
    void whatHasNoVersionShouldNotEnd(String path) {
        assertSilent(ENDING.client().get(path));
    }

    @Test
    void aRefusalForTooManyShouldSayItToo() {
        Client client = GIVEN_UP.client();
        client.get("/capabilities");
        Answer refused = client.get("/capabilities?x=%3E");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Deprecation")).isEqualTo("@1801396800");
        assertThat(refused.header("Sunset")).isEmpty();
        assertThat(refused.header("Link")).isEqualTo("</api/v1/capabilities>; rel=\"successor-version\"");
        assertSilent(client.get("/api/v1/capabilities"));
    }

    @Test
    void noPathShouldWriteTheLink() throws IOException {
        for (String path : List.of("/x>;rel=evil,<y", "/x\"y", "/caf\u00e9", "/" + "a".repeat(6000))) {
            String answer = RawHttp.talk(
                    ENDING.port(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\r\nLink:");
        }
    }

    @Test
    void aSunsetShouldNotComeBeforeTheDeprecation() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Deprecation(SUNSET, Optional.of(SINCE)));
        assertThat(new Deprecation(SINCE, Optional.of(SINCE)).sunset()).contains(SINCE);
    }

    private static void assertSilent(Answer answer) {
        for (String name : List.of("Deprecation", "Sunset", "Link")) {
            assertThat(answer.header(name)).isEmpty();
        }
    }
}
