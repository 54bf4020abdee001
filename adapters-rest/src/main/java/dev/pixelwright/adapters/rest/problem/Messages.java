package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.core.failure.Failure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue of what is said to people, by code and language. Placeholders such as <code>{maxBytes}</code> are filled
 * with the facts of the case; a part of a dependency's error, a key or a path is no such fact.
 */
public final class Messages {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final String BOUND = "bound";

    private final BoundWords bounds = new BoundWords();
    private final Map<Language, Properties> catalogues = new EnumMap<>(Language.class);

    /** Reads the catalogues that come with this adapter. */
    public Messages() {
        for (Language language : Language.values()) {
            catalogues.put(language, load("messages_" + language.tag() + ".properties"));
        }
    }

    /** The message of a code that takes no facts. */
    public String text(Language language, String code) {
        return text(language, code, Map.of(), code);
    }

    /** The message of a code, filled with {@code facts}. */
    public String text(Language language, String code, Map<String, String> facts) {
        return text(language, code, facts, code);
    }

    /** The message of a failure. */
    public String text(Language language, Failure failure) {
        return text(language, failure.code(), failure.arguments(), failure.message());
    }

    /** The message of a fault; where it is known what the value must be, and there are words for that, it says so. */
    String text(Language language, Fault fault) {
        boolean bounded = !fault.arguments().getOrDefault(BOUND, "").isEmpty();
        String code = fault.code() + "." + BOUND;
        boolean said = bounded && catalogue(language).containsKey(code);
        return text(language, said ? code : fault.code(), fault.arguments(), fault.fallback());
    }

    private String text(Language language, String code, Map<String, String> arguments, String fallback) {
        String pattern = catalogue(language).getProperty(code);
        if (pattern == null) {
            return fallback;
        }
        return filled(pattern, translated(language, arguments));
    }

    private Map<String, String> translated(Language language, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.computeIfPresent(BOUND, (name, english) -> bounds.text(language, english));
        return all;
    }

    /** {@code pattern} with the facts in their places; nothing where there is none. */
    static String filled(String pattern, Map<String, String> facts) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")));
    }

    /** The codes that have a message in {@code language}. */
    List<String> codes(Language language) {
        return List.copyOf(catalogue(language).stringPropertyNames());
    }

    private Properties catalogue(Language language) {
        return Objects.requireNonNull(catalogues.get(language));
    }

    static Properties load(String resource) {
        Properties catalogue = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            catalogue.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("A catalogue of messages cannot be read: " + resource, e);
        }
        return catalogue;
    }
}
