package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the console: the same in both languages, none missing, none left over. */
class ConsoleWordsTest {

    private final Map<String, String> english = words("en");
    private final Map<String, String> spanish = words("es");

    @Test
    void bothLanguagesShouldHaveTheSameWords() {
        assertThat(english).isNotEmpty();
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void bothLanguagesShouldHaveTheSamePlaces() {
        assertThat(english.keySet())
                .filteredOn(key -> !places(spanish.getOrDefault(key, "")).equals(places(english.get(key))))
                .isEmpty();
    }

    @Test
    void everyWordThatIsSaidShouldBeThere() {
        List<String> missing = new ArrayList<>();
        pages().forEach((name, text) ->
                ConsoleSources.matches("\\bt\\(\\s*'([a-zA-Z]+\\.[A-Za-z0-9_-]+)'", text).stream()
                        .map(said -> said.group(1))
                        .filter(key -> !english.containsKey(key))
                        .forEach(key -> missing.add(name + ": " + key)));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyWordShouldBeSaid() {
        String all = String.join("\n", pages().values());
        Set<String> whole = ConsoleSources.matches("['\"`]([a-zA-Z]+\\.[A-Za-z0-9_-]+)['\"`]", all).stream()
                .map(said -> said.group(1))
                .collect(Collectors.toSet());
        // Of a key that is put together what stands before the part that varies: `jobs.status_${status}`.
        List<String> beginnings = ConsoleSources.matches("`([a-zA-Z]+\\.[A-Za-z0-9_-]*)\\$\\{", all).stream()
                .map(said -> said.group(1))
                .toList();

        assertThat(english.keySet())
                .filteredOn(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = ConsoleSources.with(".js");
        pages.keySet().removeIf(name -> name.startsWith("words/"));
        return pages;
    }

    // One entry is `name: 'text',` or `name: { one: 'text', other: 'text' },`, in one line or in several.
    private static Map<String, String> words(String language) {
        Map<String, String> found = new TreeMap<>();
        ConsoleSources.with(".js").forEach((name, text) -> {
            if (name.startsWith("words/" + language + "/")) {
                String area = name.substring(name.lastIndexOf('/') + 1, name.length() - ".js".length());
                List<MatchResult> entries = ConsoleSources.matches("(?m)^  ['\"]?([A-Za-z0-9_-]+)['\"]?:", text);
                for (int index = 0; index < entries.size(); index++) {
                    int end =
                            index + 1 < entries.size() ? entries.get(index + 1).start() : text.length();
                    found.put(
                            area + "." + entries.get(index).group(1),
                            text.substring(entries.get(index).end(), end));
                }
            }
        });
        return found;
    }

    private static Set<String> places(String text) {
        return ConsoleSources.matches("\\{(\\w+)\\}", text).stream()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
