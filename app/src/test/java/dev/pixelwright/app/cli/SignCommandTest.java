package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links signed on the command line, against the published vectors. */
class SignCommandTest {

    private static final Path VECTORS = Path.of("..", "docs", "links", "vectors.tsv");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path key;

    @BeforeEach
    void makeKey() throws IOException {
        key = Files.createFile(
                folder.resolve("link.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Test
    void aLinkShouldBeThatOfTheVectors() throws IOException {
        String[] vector = vectors().get(0);
        Files.writeString(key, vector[0]);
        assertThat(run("sign", "--key", key.toString(), vector[1], vector[2])).isZero();
        assertThat(out.toString().strip()).isEqualTo(vector[5]);
    }

    @Test
    void anEndAndARootShouldBePutToIt() throws IOException {
        String[] vector = vectors().get(0);
        Files.writeString(key, vector[0]);
        String[] line = {
            "sign", "--key", key.toString(), "--root", "https://p.example.org/", "--expires-in", "60", "webp", vector[2]
        };
        assertThat(run(line)).isZero();
        assertThat(out.toString().strip())
                .matches("https://p\\.example\\.org/t/[A-Za-z0-9_-]{43}/webp:q=80/" + vector[2]
                        + "\\.webp\\?exp=[0-9]+");
    }

    @Test
    void whatIsWrongShouldBeSaid() throws IOException {
        String uuid = vectors().get(0)[2];
        assertThat(run("sign", "--key", folder.resolve("none").toString(), "webp", uuid))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no key file");
        Files.writeString(key, vectors().get(0)[0]);
        assertThat(run("sign", "--key", key.toString(), "enlarge", uuid)).isEqualTo(1);
        assertThat(err.toString()).contains("enlarge");
        assertThat(run("sign", "--key", key.toString(), "--expires-in", "0", "webp", uuid))
                .isEqualTo(2);
        for (String none : List.of("42", "1-2-3-4-5", uuid + "0")) {
            err.getBuffer().setLength(0);
            assertThat(run("sign", "--key", key.toString(), "webp", none)).isEqualTo(2);
            assertThat(err.toString())
                    .contains(none + " is no UUID: the url of an image ends with it")
                    .doesNotContain("Exception")
                    .hasLineCount(1);
        }
    }

    private int run(String... args) {
        return PixelwrightCommand.run(new PrintWriter(out), new PrintWriter(err, true), args);
    }

    private static List<String[]> vectors() throws IOException {
        return Files.readAllLines(VECTORS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }
}
