package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.rest.cors.Origin;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static final String WELCOME = "https://app.example.org";

    @RegisterExtension
    static final Service CLOSED = new Service(false, 0);

    @RegisterExtension
    static final Service OPEN = new Service(false, 0)
            .guardedBy(new Safeguards(
                    List.of(),
                    RateLimits.NONE,
                    Service.PATIENT,
                    List.of(new Origin(WELCOME), new Origin("http://localhost:3000"))));

    @Test
    void nobodyShouldBeAllowedUnlessConfigured() throws IOException {
        assertThat(get(CLOSED, WELCOME)).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control");
        assertThat(preflight(CLOSED, WELCOME)).doesNotContainIgnoringCase("access-control");
    }

    @Test
    void aConfiguredOriginShouldReadAnswersButBringNoCookies() throws IOException {
        String answer = get(OPEN, WELCOME);
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\r\nAccess-Control-Allow-Origin: " + WELCOME + "\r\n")
                .containsPattern("Access-Control-Expose-Headers: .*ETag.*Location.*X-Request-Id.*RateLimit-Remaining")
                .containsPattern("\r\nVary: .*Origin")
                .doesNotContain("Allow-Credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org",
                "http://app.example.org",
                "https://app.example.org:8443",
                "https://app.example.org.evil.org",
                "https://app.example.orgx",
                "https://APP.example.org",
                "https://app.example.org, https://evil.example.org",
                "https://x@app.example.org",
                "null",
                "*",
                "http://localhost"
            })
    void anyOtherOriginShouldNotBeRepeated(String origin) throws IOException {
        assertThat(get(OPEN, origin))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Access-Control")
                .containsPattern("\r\nVary: .*Origin");
        assertThat(preflight(OPEN, origin)).doesNotContain("Access-Control");
    }

    @Test
    void aPreflightShouldBeAnsweredBeforeAnybodyAsksWhoIsCalling() throws IOException {
        assertThat(preflight(OPEN, WELCOME))
                .startsWith("HTTP/1.1 204")
                .contains("\r\nAccess-Control-Allow-Origin: " + WELCOME + "\r\n")
                .containsPattern("Access-Control-Allow-Methods: .*DELETE")
                .containsPattern("Access-Control-Allow-Headers: .*Authorization.*Idempotency-Key")
                .contains("Access-Control-Max-Age: ")
                .contains("Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("Allow-Credentials");
    }

    @Test
    void problemsShouldBeReadableTooAndVaryByBoth() {
        Client.Answer answer = OPEN.client().with("Origin", WELCOME).get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(WELCOME);
        assertThat(answer.header("Vary")).contains("Origin").contains("Accept-Language");
    }

    @Test
    void aTokenShouldServeFromAConfiguredOriginAndTheCookieShouldNot() {
        Client user = OPEN.client().asNewUser();
        String token = user.header("Authorization").substring("Bearer ".length());
        Client page = OPEN.client().with("Origin", WELCOME);
        String transform = "{\"transformations\":\"grayscale\"}";
        assertThat(page.with("Authorization", "Bearer " + token)
                        .send("POST", "/images/1/transform", transform)
                        .status())
                .isEqualTo(404);
        Client.Answer refused = page.with("Cookie", "access_token=" + token)
                .with("Sec-Fetch-Site", "cross-site")
                .send("POST", "/images/1/transform", transform);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("CROSS_SITE_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "https://a.org/",
                "https://a.org:443",
                "http://a.org:80",
                "https://A.org",
                "a.org",
                "https://a.org ",
                "ftp://a.org",
                "https://*.a.org",
                "https://u@a.org",
                "https://a.org:0",
                "https://a.org?x"
            })
    void whatIsNoOriginShouldBeRefused(String text) {
        assertThatThrownBy(() -> new Origin(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String get(Service service, String origin) throws IOException {
        return RawHttp.talk(
                service.port(),
                "GET /capabilities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: " + origin + "\r\n\r\n");
    }

    private static String preflight(Service service, String origin) throws IOException {
        return RawHttp.talk(
                service.port(),
                "OPTIONS /api/v1/images HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: authorization\r\n\r\n");
    }
}
