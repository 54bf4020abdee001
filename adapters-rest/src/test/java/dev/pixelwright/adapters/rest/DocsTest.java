package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which people read the description. */
class DocsTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href|data-description)=\"([^\"]*)\"");

    private final Client client = SERVICE.client();

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1"})
    void thePageShouldBeMadeOfWhatIsServedHere(String face) {
        Answer page = client.get(face + "/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        List<String> addresses = ADDRESS.matcher(page.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(7).allSatisfy(address -> {
            assertThat(address).startsWith(face + "/").doesNotStartWith("//");
            assertThat(client.get(address).status()).isEqualTo(200);
        });
    }

    @Test
    void itsPolicyShouldAllowNothingInlineAndNobodyElse() {
        Answer page = client.get("/docs");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.text())
                .doesNotContain("<style", "style=", "onload", "http://", "https://")
                .containsPattern("<script src=\"[^\"]+\" defer></script>")
                .doesNotContainPattern("<script(?! src=)");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "page.css,text/css;charset=utf-8",
        "page.js,text/javascript;charset=utf-8",
        "swagger-ui.css,text/css;charset=utf-8",
        "swagger-ui-bundle.js,text/javascript;charset=utf-8",
        "favicon.png,image/png"
    })
    void itsFilesShouldBeKeptByWhoHasThem(String file, String type) {
        Answer first = client.get("/docs/" + file);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo(type);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        Answer again = client.with("If-None-Match", first.header("ETag")).get("/docs/" + file);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/page.html",
                "/docs/DocsResource.class",
                "/docs/..%5cpage.html",
                "/docs/index.html",
                "/docs/swagger-ui.css%00.js",
                "/docs/..%2fpage.css",
                "/docs/%2e%2e/openapi/api.yaml",
                "/docs/../openapi/api.yaml",
                "/docs//etc/passwd"
            })
    void noNameShouldLeadToAnotherFile(String target) throws IOException {
        String answer = RawHttp.talk(
                SERVICE.port(), "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ").contains("application/problem+json");
    }
}
