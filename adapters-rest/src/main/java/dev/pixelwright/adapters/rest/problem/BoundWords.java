package dev.pixelwright.adapters.rest.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value must be, in the caller's language. A failure has it in English, for programs without this adapter and in
 * the rows of failed jobs; the English catalogue tells which bound it is, and the others say the same.
 */
final class BoundWords {

    private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);
    private final List<Bound> bounds;

    /** A bound as it is said in English, with the names of what differs in the order of the groups. */
    private record Bound(String key, Pattern english, List<String> names) {

        static Bound of(String key, String template) {
            List<String> names = new ArrayList<>();
            StringBuilder regex = new StringBuilder();
            Matcher places = Messages.PLACEHOLDER.matcher(template);
            int end = 0;
            while (places.find()) {
                regex.append(Pattern.quote(template.substring(end, places.start())))
                        .append("(.+)");
                names.add(places.group(1));
                end = places.end();
            }
            regex.append(Pattern.quote(template.substring(end)));
            return new Bound(key, Pattern.compile(regex.toString()), names);
        }

        Optional<Map<String, String>> facts(String text) {
            Matcher found = english.matcher(text);
            return found.matches()
                    ? Optional.of(names.stream()
                            .collect(Collectors.toMap(name -> name, name -> found.group(names.indexOf(name) + 1))))
                    : Optional.empty();
        }
    }

    /** Reads the catalogues that come with this adapter. */
    BoundWords() {
        for (Language language : Language.values()) {
            catalogues.put(language, Messages.load("bounds_" + language.tag() + ".properties"));
        }
        Properties english = catalogue(Language.ENGLISH);
        // Those with the fewest places first: what is said word for word is nothing else.
        this.bounds = english.stringPropertyNames().stream()
                .map(key -> Bound.of(key, english.getProperty(key)))
                .sorted(Comparator.comparing((Bound bound) -> bound.names().size())
                        .thenComparing(Bound::key))
                .toList();
    }

    /** The bound in {@code language}; as it is when it is none that we know, such as one of a newer version. */
    String text(Language language, String english) {
        return find(language, english).orElse(english);
    }

    /** The same; empty when the catalogues do not have it. */
    Optional<String> find(Language language, String english) {
        return bounds.stream()
                .flatMap(bound -> bound.facts(english).stream()
                        .map(facts -> Messages.filled(catalogue(language).getProperty(bound.key()), facts)))
                .findFirst();
    }

    private Properties catalogue(Language language) {
        return Objects.requireNonNull(catalogues.get(language));
    }
}
