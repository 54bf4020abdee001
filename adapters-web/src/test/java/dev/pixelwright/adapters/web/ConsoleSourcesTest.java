package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the console, because no compiler looks at them. */
class ConsoleSourcesTest {

    private static final int MOST_LINES = 300;
    private static final int MOST_COLUMNS = 180;

    @Test
    void everyImportShouldLeadToAFile() {
        List<String> lost = new ArrayList<>();
        ConsoleSources.with(".js").forEach((name, text) -> {
            ConsoleSources.matches("(?:from|import)\\s*\\(?\\s*'(\\.{1,2}/[^']+)'", text).stream()
                    .map(found -> resolve(name, found.group(1)))
                    // Of the drawing library it is the jar that has the files.
                    .filter(target -> !target.startsWith("vendor/lit-html/"))
                    .filter(target -> !ConsoleSources.has(target))
                    .forEach(target -> lost.add(name + " -> " + target));
        });

        assertThat(lost).isEmpty();
    }

    @Test
    void everyRouteShouldHaveItsWordsAndStyles() {
        String routes = ConsoleSources.with("routes.js").get("routes.js");
        List<String> words = listed("words", routes);
        List<String> styles = listed("styles", routes);

        assertThat(words).isNotEmpty();
        assertThat(words)
                .filteredOn(area -> !ConsoleSources.has("words/en/" + area + ".js"))
                .isEmpty();
        assertThat(styles).isNotEmpty();
        assertThat(styles)
                .filteredOn(sheet -> !ConsoleSources.has("styles/" + sheet + ".css"))
                .isEmpty();
    }

    @Test
    void nothingShouldBeWrittenThatThePolicyForbids() {
        Map<String, String> sources = ConsoleSources.with(".js", ".html");

        assertThat(found(sources, "\\sstyle=(?![>])[\"$']")).isEmpty();
        assertThat(found(sources, "\\son[a-z]+=[\"']")).isEmpty();
        assertThat(found(sources, "\\beval\\(|new Function\\(|unsafeHTML")).isEmpty();
    }

    @Test
    void nothingShouldComeFromElsewhere() {
        Map<String, String> sources = ConsoleSources.with(".js", ".html", ".css", ".webmanifest", ".svg");

        assertThat(found(sources, "https?://(?!www\\.w3\\.org/|example\\.(?:com|org))[A-Za-z]"))
                .isEmpty();
        assertThat(found(ConsoleSources.with(".css"), "@import|url\\(\\s*['\"]?//"))
                .isEmpty();
    }

    @Test
    void markInThePageShouldBeTheOneOfTheFile() {
        String drawn = ConsoleSources.with(".js").get("parts/mark.js");
        String file = ConsoleSources.with(".svg").get("icons/mark.svg");

        List<String> parts = ConsoleSources.matches("(?:d|fill)=\"([^\"]+)\"", file).stream()
                .map(found -> found.group())
                .toList();
        assertThat(parts).hasSizeGreaterThan(5);
        assertThat(drawn).contains(parts);
    }

    @Test
    void colorsShouldStandInTheTokensOnly() {
        Map<String, String> sheets = ConsoleSources.with(".css");
        sheets.remove("styles/tokens.css");

        assertThat(found(sheets, ":[^;{}]*#[0-9a-fA-F]{3,8}\\b")).isEmpty();
    }

    @Test
    void everySheetShouldStayInItsLayer() {
        assertThat(named(ConsoleSources.with(".css"), text -> !text.contains("@layer ")))
                .isEmpty();
    }

    @Test
    void filesShouldSayOneThing() {
        Map<String, String> sources = ConsoleSources.with(".js", ".css");

        assertThat(named(sources, text -> text.lines().count() > MOST_LINES)).isEmpty();
        // What is said to people is as long as it is, and a rule of a sheet stands in one line.
        sources.keySet().removeIf(name -> name.startsWith("words/") || name.endsWith(".css"));
        assertThat(named(sources, text -> text.lines().anyMatch(line -> line.length() > MOST_COLUMNS)))
                .isEmpty();
    }

    private static List<String> named(Map<String, String> sources, Predicate<String> wrong) {
        return sources.entrySet().stream()
                .filter(source -> wrong.test(source.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String resolve(String from, String target) {
        Path folder = Path.of("/", from).getParent();
        return folder.resolve(target).normalize().toString().substring(1);
    }

    private static List<String> listed(String key, String routes) {
        return ConsoleSources.matches(key + ": \\[([^\\]]*)\\]", routes).stream()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(quoted -> quoted.replace("'", "").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> found(Map<String, String> sources, String expression) {
        return sources.entrySet().stream()
                .flatMap(source -> ConsoleSources.matches(expression, source.getValue()).stream()
                        .map(match -> source.getKey() + ": " + match.group().strip()))
                .toList();
    }
}
