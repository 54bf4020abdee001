package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleFilesTest {

    private static final Path SOURCES =
            Path.of("src", "main", "resources", "dev", "pixelwright", "adapters", "web", "console");

    /** The paths of all files that are given out. */
    static Set<String> paths() {
        return new TreeSet<>(new ConsoleFiles().all().keySet());
    }

    /** A file with a strange name or ending would be there and never be seen; only what vendor/ says of itself may be. */
    @Test
    void everyFileOfOursShouldBeGivenOut() throws IOException {
        Set<String> given = paths();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> SOURCES.relativize(file).toString())
                            .filter(name -> !name.matches(".*LICENSE(\\.txt)?|vendor/README\\.md")))
                    .isNotEmpty()
                    .allMatch(given::contains);
        }
    }

    @Test
    void shellShouldListWhatAServiceWorkerKeeps() {
        Map<String, ConsoleFile> files = new HashMap<>();
        files.put("index.html", file("page"));
        files.put("app.js", file("app"));
        files.put("sw.js", file("worker"));
        files.put("vendor/small.js", file("x".repeat(300_000)));
        files.put("vendor/viewer.js", file("x".repeat(300_001)));
        files.put("pages/large.js", file("x".repeat(300_001)));
        Shell shell = Shell.of(files);
        assertThat(shell.files()).isEqualTo(List.of("", "app.js", "pages/large.js", "vendor/small.js"));
        assertThat(new String(shell.toFile().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"version\": \"" + shell.version()
                        + "\", \"files\": [\"\", \"app.js\", \"pages/large.js\", \"vendor/small.js\"]}\n");
    }

    @Test
    void versionShouldChangeWithEveryFileAndItsName() {
        Map<String, ConsoleFile> files = Map.of("index.html", file("page"), "sw.js", file("worker"));
        String version = Shell.of(files).version();
        assertThat(version)
                .matches("[0-9a-f]{64}")
                .isEqualTo(Shell.of(new HashMap<>(files)).version());
        assertThat(Shell.of(Map.of("index.html", file("page"), "sw.js", file("other")))
                        .version())
                .isNotEqualTo(version);
        assertThat(Shell.of(Map.of("index.html", file("page"), "sw2.js", file("worker")))
                        .version())
                .isNotEqualTo(version);
    }

    @Test
    void shellShouldBeMadeOfWhatIsThere() {
        ConsoleFile shell = new ConsoleFiles().find("shell.json").orElseThrow();
        assertThat(shell.mediaType()).isEqualTo("application/json");
        assertThat(new String(shell.bytes(), StandardCharsets.UTF_8))
                .contains("\"vendor/lit-html/lit-html.js\"", "[\"\", ")
                .doesNotContain("index.html", "\"sw.js\"", "shell.json");
    }

    /** Browsers look at the bytes of the worker alone to see that the shell they keep is out of date. */
    @Test
    void workerShouldEndWithTheVersionOfTheShell() throws IOException {
        Map<String, ConsoleFile> files = new ConsoleFiles().all();
        String shell = new String(files.get("shell.json").bytes(), StandardCharsets.UTF_8);
        String version = shell.replaceFirst("(?s)\\{\"version\": \"([0-9a-f]{64})\".*", "$1");
        assertThat(new String(files.get("sw.js").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(SOURCES.resolve("sw.js")) + "// " + version + "\n");
    }

    private static ConsoleFile file(String text) {
        return new ConsoleFile("text/javascript", text.getBytes(StandardCharsets.UTF_8));
    }
}
