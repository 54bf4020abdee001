package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows a link of the documentation to another file finds that file. */
class MarkdownLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    @TempDir
    private Path folder;

    @Test
    void everyRelativeLinkShouldPointAtAFile() throws IOException {
        Path root = Project.root();
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> deep = Files.walk(root.resolve("docs"));
                Stream<Path> examples = Files.walk(root.resolve("examples"));
                Stream<Path> deploy = Files.walk(root.resolve("deploy"))) {
            Stream.of(top, deep, examples, deploy)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .forEach(documents::add);
        }
        assertThat(documents).hasSizeGreaterThan(5);

        assertThat(broken(documents)).isEmpty();
    }

    @Test
    void aLinkToNowhereShouldBeFound() throws IOException {
        Path document = Files.writeString(
                folder.resolve("a.md"),
                "[here](a.md#part) [gone](b.md) [web](https://example.org/c.md)\n```\n[code](d.md)\n```\n");

        assertThat(broken(List.of(document))).containsExactly("a.md -> b.md");
    }

    private static List<String> broken(List<Path> documents) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            String prose = CODE.matcher(Files.readString(document, StandardCharsets.UTF_8))
                    .replaceAll("");
            LINK.matcher(prose)
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !ELSEWHERE.matcher(target).matches())
                    .filter(target -> !Files.exists(document.resolveSibling(target.replaceFirst("#.*", ""))))
                    .forEach(target -> broken.add(document.getFileName() + " -> " + target));
        }
        return broken;
    }
}
