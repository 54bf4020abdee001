package dev.pixelwright.adapters.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The console as it was written: its own files, by their path from its root, without those that others wrote. */
final class ConsoleSources {

    static final Path ROOT = Path.of("src/main/resources/dev/pixelwright/adapters/web/console");

    private ConsoleSources() {}

    /** Those with one of {@code endings}, with what they hold. */
    static Map<String, String> with(String... endings) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            Map<String, String> found = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(name -> !name.startsWith("vendor/"))
                    .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
                    .forEach(name -> found.put(name, read(name)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(String name) {
        return Files.isRegularFile(ROOT.resolve(name));
    }

    static List<MatchResult> matches(String expression, String text) {
        return Pattern.compile(expression).matcher(text).results().toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
