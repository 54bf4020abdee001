package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all pages stand on: where they are found, how their files come, and what they may not do. */
@ExtendWith(Visits.class)
class ShellConsoleIT {

    private static final int WORTH_COMPRESSING = 256;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void rootShouldLeadABrowserToTheConsole(Visit visit) {
        visit.signIn();
        Page page = visit.open("../");
        assertThat(page.url()).startsWith(visit.service() + "/console/");
        assertThat(page.title()).contains("Pixelwright");
    }

    @Test
    void pageShouldBeThereAtTheAddressOfEveryView(Visit visit) {
        visit.signIn();
        Page page = visit.context().newPage();
        Response answer = page.navigate(visit.service() + "/console/no/such/view");
        assertThat(Objects.requireNonNull(answer).status()).isEqualTo(200);
        assertThat(answer.headers().get("content-security-policy")).contains("script-src 'self'");
        assertThat(answer.headers()).containsEntry("cache-control", "public, no-cache");
    }

    @Test
    void pagesShouldKeepTheirLooksToThemselves(Visit visit) {
        visit.signIn().upload("lake.jpg", Pictures.jpeg(640, 480)).expect(201);
        Page page = visit.open("");
        Locator card = page.locator("main a.shot");
        double wide = card.boundingBox().width;
        for (String way : List.of("Jobs", "3D", "Library")) {
            page.getByRole(AriaRole.NAVIGATION)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(way))
                    .click();
            page.locator("main h1")
                    .filter(new Locator.FilterOptions().setHasText(way))
                    .waitFor();
        }
        assertThat(card.boundingBox().width).isEqualTo(wide);
    }

    @Test
    void silenceAtTheVeryBeginningShouldBeToldInWords(Visit visit) {
        visit.signIn();
        visit.expectTrouble("ERR_FAILED");
        visit.expectTrouble("Problem");
        visit.context().route("**/api/v1/me", Route::abort);
        visit.context().route("**/health/live", Route::abort);
        List<Route> words = new ArrayList<>();
        visit.context().route("**/words/en/problem.js", words::add);
        Page page = visit.context().newPage();
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions()
                        .setPredicate(request -> request.url().endsWith("/words/en/shell.js")),
                () -> page.navigate(visit.service() + "/console/"));
        page.waitForCondition(() -> !words.isEmpty());
        words.get(0).resume();
        page.locator("main").getByText("The service does not answer.").waitFor();

        visit.context().unrouteAll();
        page.locator("main h1").getByText("Library").waitFor();
    }

    @Test
    void policyShouldHoldAndItsBreachesBeHeard(Visit visit) {
        visit.signIn();
        visit.expectTrouble("POLICY script-src-elem inline");
        visit.expectTrouble("POLICY style-src-attr inline");
        visit.expectTrouble("POLICY img-src http://localhost:1/");
        visit.expectTrouble("Content Security Policy");
        // The request is told of before the policy ends it.
        visit.expectTrouble("ELSEWHERE http://localhost:1/");
        Page page = visit.open("");
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'broken = 1'}))");
        page.evaluate("document.body.setAttribute('style', 'color: red')");
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://localhost:1/', alt: ''}))");
        assertThat(page.evaluate("'broken' in window")).isEqualTo(false);
        Visit.await(page, "getComputedStyle(document.body).color !== 'rgb(255, 0, 0)'");
    }

    @Test
    void everyFileShouldComeCompressedAndBeKnownAgain(Visit visit) {
        JsonNode shell = json(get(visit, "shell.json", Map.of()));
        assertThat(shell.get("version").asText()).isNotBlank();
        assertThat(shell.get("files")).isNotEmpty();
        Map<String, String> plain = new TreeMap<>();
        for (JsonNode file : shell.get("files")) {
            HttpResponse<byte[]> answer = get(visit, file.asText(), Map.of("Accept-Encoding", "gzip"));
            assertThat(answer.statusCode()).as(file.asText()).isEqualTo(200);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again =
                    get(visit, file.asText(), Map.of("Accept-Encoding", "gzip", "If-None-Match", tag));
            assertThat(again.statusCode()).as(file.asText()).isEqualTo(304);
            String type = answer.headers().firstValue("Content-Type").orElseThrow();
            boolean compressed = answer.headers().firstValue("Content-Encoding").isPresent();
            if (!compressed && answer.body().length > WORTH_COMPRESSING) {
                plain.put(file.asText(), type);
            }
        }
        assertThat(plain.values()).allMatch(type -> type.matches("image/png|font/woff2"), "is compressed by itself");
    }

    @Test
    void everyModuleThatIsGivenOutShouldLoad(Visit visit) {
        visit.signIn();
        Page page = visit.open("jobs");
        Object broken = page.evaluate("""
                async () => {
                    const { files } = await (await fetch('/console/shell.json')).json();
                    // The one begins anew where it is loaded twice, the other is a script that stands in the page.
                    const modules = files.filter(file => file.endsWith('.js') && !['app.js', 'lib/theme.js'].includes(file));
                    const tried = await Promise.allSettled(modules.map(file => import('/console/' + file)));
                    return tried.map((each, index) => each.reason && modules[index] + ': ' + each.reason).filter(Boolean);
                }
                """);
        assertThat(broken).isEqualTo(List.of());
    }

    @Test
    void unknownFileShouldBeAProblemLikeAnyOther(Visit visit) {
        HttpResponse<byte[]> gone = get(visit, "gone.js", Map.of());
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(gone).get("error_code").asText()).isNotBlank();
    }

    private static HttpResponse<byte[]> get(Visit visit, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(visit.service().resolve("/console/" + path));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
