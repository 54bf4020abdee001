package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebConsoleServletTest {

    private static final String LIT = "/console/vendor/lit-html/lit-html.js";
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\"([^\"]+)\"");

    private static WebConsoleServer server;

    @BeforeAll
    static void start() {
        server = WebConsoleServer.start(ContentPolicy.own());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/index.html", "/console/images", "/console/images/42/edit"})
    void pageShouldBeTheAnswerWhereNoFileIsMeant(String path) throws Exception {
        HttpResponse<byte[]> page = server.send("GET", path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(text(page)).contains("<title>Pixelwright");
        assertThat(header(page, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void scriptShouldBringThePolicyThatAWorkerObeys() throws Exception {
        HttpResponse<byte[]> script = server.send("GET", LIT);
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(header(script, "Content-Security-Policy")).contains("connect-src 'self' blob:");
    }

    @Test
    void knownTagShouldSaveTheBytes() throws Exception {
        HttpResponse<byte[]> first = server.send("GET", LIT);
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
            HttpResponse<byte[]> again = server.send("GET", LIT, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
        }
        HttpResponse<byte[]> changed = server.send("GET", LIT, "If-None-Match", "\"another\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(first.body());
    }

    @Test
    void headShouldTellTheSameWithoutTheBytes() throws Exception {
        HttpResponse<byte[]> get = server.send("GET", LIT);
        HttpResponse<byte[]> head = server.send("HEAD", LIT);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Content-Security-Policy")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherMethodsShouldBeRefused(String method) throws Exception {
        HttpResponse<byte[]> refused = server.send(method, "/console/");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void addressWithoutASlashShouldLeadToTheFolder() throws Exception {
        HttpResponse<byte[]> moved = server.send("GET", "/console?next=%2Fimages");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo("/console/?next=%2Fimages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/gone.js",
                "/console/vendor/lit-html/polyfill-support.js",
                "/console/vendor/lit-html/lit-html.js.map",
                "/console/vendor/lit-html/package.json",
                "/console/vendor/lit-html/development/lit-html.js",
                "/console/vendor/lit-html/node/lit-html.js"
            })
    void unknownFileShouldNotBeFound(String path) throws Exception {
        HttpResponse<byte[]> gone = server.send("GET", path);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(text(gone)).doesNotContain("Exception", "at dev.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/../WebConsoleServlet.class",
                "/console/..%2fWebConsoleServlet.class",
                "/console/%2e%2e/WebConsoleServlet.class",
                "/console/%2e%2e%2fWebConsoleServlet.class",
                "/console/..%5cWebConsoleServlet.class",
                "/console/..\\WebConsoleServlet.class",
                "/console/.%00./WebConsoleServlet.class",
                "/console//../WebConsoleServlet.class",
                "/console/..;/WebConsoleServlet.class",
                "/console/vendor/lit-html/../../../WebConsoleServlet.class",
                "/console/index.html%00.js",
                "/console/%252e%252e/WebConsoleServlet.class",
                "/console//etc/passwd.js",
                "/console/file:///etc/passwd.js",
                "/console/images%00",
                "/console/images%5c.."
            })
    void noPathShouldLeadOutside(String path) throws IOException {
        String answer = server.sendRaw(path);
        if (answer.startsWith("HTTP/1.1 200 ")) {
            // Read as another path, below nothing of ours.
            assertThat(answer).endsWith("passed on");
        } else {
            assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ").doesNotContain("\tat ");
        }
    }

    @Test
    void libraryShouldBeWhole() throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(ConsoleFilesTest.paths().stream()
                .filter(path -> path.startsWith("vendor/lit-html/"))
                .toList());
        assertThat(open).contains("vendor/lit-html/directives/repeat.js").hasSizeGreaterThan(20);
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path)) {
                HttpResponse<byte[]> module = server.send("GET", "/console/" + path);
                assertThat(module.statusCode()).as(path).isEqualTo(200);
                Matcher imported = IMPORT.matcher(text(module));
                while (imported.find()) {
                    open.push(URI.create(path).resolve(imported.group(1)).toString());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 'text/html,application/xhtml+xml,*/*;q=0.8', 302",
        "GET, 'application/json, TEXT/HTML;q=0.5', 302",
        "GET, */*, 200",
        "GET, application/json, 200",
        "GET, text/htmlx, 200",
        "POST, text/html, 200",
        "HEAD, text/html, 200"
    })
    void rootShouldLeadBrowsersToTheConsole(String method, String accept, int status) throws Exception {
        HttpResponse<byte[]> answer = server.send(method, "/", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 302) {
            assertThat(header(answer, "Location")).isEqualTo("/console/");
        }
        assertThat(server.send("GET", "/api/v1/health", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
