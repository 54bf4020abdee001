package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    /** What takes seconds is left out where another thing is asked for. */
    private static final String QUICK = "engine: {type: java, sandbox: {enabled: false}}\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void doctorShouldTryEverythingAndFindNothingMissing() throws IOException {
        assertThat(run()).as(out + "\n" + err).isZero();

        assertThat(out.toString().lines()).allMatch(line -> line.matches("(ok  |weak) [a-z]+ +[^ ].*"));
        assertThat(subjects())
                .containsSubsequence(
                        "java",
                        "font",
                        "engine",
                        "environment",
                        "folder",
                        "network",
                        "parent",
                        "process",
                        "memory",
                        "data",
                        "database",
                        "store",
                        "queue");
        assertThat(line("engine")).startsWith("ok   ").contains("java2d drew a picture in a process of its own");
        assertThat(err.toString()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void sandboxThatIsSwitchedOffShouldBeWeakAndNoFailure() throws IOException {
        assertThat(run("--config", file(QUICK))).as(out + "\n" + err).isZero();

        assertThat(line("sandbox")).startsWith("weak ").contains("engine.sandbox.enabled");
        assertThat(line("engine")).startsWith("ok   ").endsWith("java2d drew a picture in this process");
    }

    @Test
    void partsThatAreAwayShouldBeNamedWithoutTheirSecrets() throws IOException {
        String away = file(QUICK + """
                database: {type: postgres, url: 'postgresql://someone:hush@127.0.0.1:1/pictures', connectTimeout: 250ms}
                blobStore:
                  type: s3
                  bucket: pictures
                  endpoint: http://127.0.0.1:1
                  accessKey: someone
                  secretKey: hush
                queue: {type: kafka, bootstrapServers: '127.0.0.1:1'}
                """);
        assertThat(run("--config", away)).isEqualTo(1);

        assertThat(line("database"))
                .startsWith("no   ")
                .contains("jdbc:postgresql://127.0.0.1:1/pictures cannot be used: DATABASE_UNAVAILABLE: ");
        assertThat(line("store"))
                .startsWith("no   ")
                .contains("bucket pictures at http://127.0.0.1:1 cannot be used: STORAGE_UNAVAILABLE: ");
        assertThat(line("queue"))
                .startsWith("no   ")
                .contains("Kafka at 127.0.0.1:1 cannot be used: QUEUE_UNAVAILABLE");
        assertThat(out + "" + err).doesNotContain("hush");
    }

    @Test
    void fileInThePlaceOfTheDataFolderShouldBeToldOf() throws IOException {
        Path way = Files.createFile(folder.resolve("way"));

        assertThat(run("--config", file(QUICK), "--data", way.resolve("data").toString()))
                .isEqualTo(1);

        assertThat(line("data")).startsWith("no   ").contains(way + " is in the way");
    }

    @Test
    void wrongConfigurationShouldBeOneLineAndNoExamination() throws IOException {
        assertThat(run("--config", file("limits: {maxSteps: 21}\n"))).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("pixelwright: ")
                .contains("maxSteps")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpShouldListTheDoctor() {
        PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(err), "--help");
        assertThat(out.toString().lines()).anyMatch(line -> line.startsWith("  doctor "));
    }

    private String file(String configuration) throws IOException {
        return Files.writeString(folder.resolve("configuration.yml"), configuration)
                .toString();
    }

    private int run(String... words) {
        boolean placed = List.of(words).contains("--data");
        Stream<String> place = placed
                ? Stream.empty()
                : Stream.of("--data", folder.resolve("data").toString());
        String[] all = Stream.of(Stream.of("doctor"), Stream.of(words), place)
                .flatMap(part -> part)
                .toArray(String[]::new);
        return PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    private List<String> subjects() {
        return out.toString()
                .lines()
                .map(line -> line.substring(5).split(" ")[0])
                .toList();
    }

    private String line(String subject) {
        return out.toString()
                .lines()
                .filter(line -> line.substring(5).startsWith(subject + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + subject + " in:\n" + out));
    }
}
