package dev.pixelwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to adapters shows code that is compiled and tested: each block stands in a file, word for word. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("( *)```(java|xml)\\n(.*?) *```", Pattern.DOTALL);
    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();
    private static final List<String> PLACES = List.of(
            "examples/in-house-store/src",
            "examples/in-house-store/pom.xml",
            "app/src/main/java/dev/pixelwright/app/config/BlobStoreChoice.java");

    @Test
    void everyBlockShouldStandInAFile() throws IOException {
        List<String> blocks = blocks(Files.readString(ROOT.resolve("docs").resolve("WRITING-AN-ADAPTER.md")));
        List<String> sources = sources();
        assertThat(blocks)
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    @Test
    void aBlockShouldLoseTheIndentationOfItsFence() {
        assertThat(blocks("1. Text\n\n   ```java\n   a {\n       b\n   }\n   ```\n"))
                .containsExactly("a {\n    b\n}\n");
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(page)
                .results()
                .map(block -> block.group(3)
                        .lines()
                        .map(line -> line.startsWith(block.group(1))
                                ? line.substring(block.group(1).length())
                                : line)
                        .reduce("", (text, line) -> text + line + "\n"))
                .toList();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                files.filter(Files::isRegularFile).map(GuideTest::text).forEach(sources::add);
            }
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
