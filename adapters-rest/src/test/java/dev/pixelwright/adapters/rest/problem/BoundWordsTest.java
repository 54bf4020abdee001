package dev.pixelwright.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.AccessFailure.InvalidApiKey;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bound that our sources name, against the catalogues. */
class BoundWordsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAMED =
            Pattern.compile("(?:new Invalid(?:Parameter|ApiKey|Upload|Url)|\\binvalid|INVALID_QUERY\\.at)\\(");
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\"+\\s][^\"+]*");

    private final BoundWords words = new BoundWords();

    @Test
    void everyBoundShouldBeSaidInEveryLanguage() throws IOException {
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(25).contains("a whole number from 7 to 7", "1 … 7", "the id of a user");
        assertThat(named).allSatisfy(bound -> {
            assertThat(words.find(Language.ENGLISH, bound)).contains(bound);
            assertThat(words.find(Language.SPANISH, bound)).isPresent();
        });
    }

    @Test
    void bothCataloguesShouldHaveTheSameBoundsAndPlaces() {
        var english = Messages.load("bounds_en.properties");
        var spanish = Messages.load("bounds_es.properties");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(spanish.getProperty(key))).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void aBoundShouldBeSaidInTheLanguageOfItsSentence() {
        Messages messages = new Messages();
        InvalidParameter parameter = new InvalidParameter("blur", "sigma", "a number from 0.1 to 250");
        assertThat(messages.text(Language.SPANISH, parameter))
                .isEqualTo("El parámetro 'sigma' de 'blur' debe ser un número de 0.1 a 250.");
        assertThat(messages.text(Language.ENGLISH, parameter)).isEqualTo(parameter.message());
        assertThat(messages.text(Language.SPANISH, new InvalidApiKey("name", "1 to 100 characters")))
                .isEqualTo("El campo 'name' debe ser de 1 a 100 caracteres.");
    }

    @Test
    void aBoundOfANewerVersionShouldStayAsItIs() {
        assertThat(words.text(Language.SPANISH, "a prime number")).isEqualTo("a prime number");
    }

    private static Set<String> places(String template) {
        return new TreeSet<>(Messages.PLACEHOLDER
                .matcher(template)
                .results()
                .map(place -> place.group(1))
                .toList());
    }

    private static Set<String> named() throws IOException {
        Set<String> bounds = new TreeSet<>();
        for (String module : List.of("core", "adapters-outbound", "adapters-rest")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(BoundWordsTest::read)
                        .forEach(source -> NAMED.matcher(source).results().forEach(call -> {
                            List<String> arguments = arguments(source, call.end());
                            bound(source, arguments.get(arguments.size() - 1)).ifPresent(bounds::add);
                        }));
            }
        }
        return bounds;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of the call whose bracket was opened before {@code begin}. */
    private static List<String> arguments(String source, int begin) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = begin;
        for (int i = begin; ; i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(start, i).strip());
                start = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
    }

    /** What a sum of texts says, with 7 for whatever is no text; empty for a parameter that is only handed on. */
    private static Optional<String> bound(String source, String expression) {
        if (expression.equals("bound") || expression.equals("String bound")) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Matcher parts = PART.matcher(expression);
        while (parts.find()) {
            text.append(
                    parts.group(1) != null
                            ? parts.group(1)
                            : constant(source, parts.group().strip()));
        }
        return Optional.of(text.toString());
    }

    private static String constant(String source, String name) {
        Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=\\s*\"([^\"]*)\"")
                .matcher(source);
        return found.find() ? found.group(1) : "7";
    }
}
