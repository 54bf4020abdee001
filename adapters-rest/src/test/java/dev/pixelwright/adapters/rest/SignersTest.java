package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signers that users copy, each run as it stands, against the vectors that are published with them. */
class SignersTest {

    private static final Path LINKS =
            Path.of("..", "docs", "links").toAbsolutePath().normalize();
    private static final String NODE = "node";
    private static final String SCRIPT = """
            const { sign } = require(%s);
            for (const line of require('fs').readFileSync(%s, 'utf8').trim().split('\\n').slice(1)) {
              const [key, transformation, uuid, extension, exp] = line.split('\\t');
              console.log(sign(Buffer.from(key, 'base64'), transformation, uuid, {
                extension: extension === '-' ? undefined : extension,
                expires: exp === '-' ? undefined : Number(exp),
              }));
            }
            """;

    @TempDir
    private Path folder;

    private static List<String[]> vectors() throws IOException {
        return Files.readAllLines(LINKS.resolve("vectors.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }

    @Test
    void theSignerInJavaScriptShouldSignAsWeDo() throws IOException, InterruptedException {
        requireNode();
        Path script = Files.writeString(
                folder.resolve("vectors.js"),
                SCRIPT.formatted(quoted(LINKS.resolve("sign.js")), quoted(LINKS.resolve("vectors.tsv"))));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(NODE, script.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readAllLines(said, StandardCharsets.UTF_8))
                .isEqualTo(vectors().stream().map(vector -> vector[5]).toList());
    }

    @Test
    void theSignerInJavaShouldSignAsWeDo() throws Exception {
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        LINKS.resolve("Signer.java").toString());
        assertThat(compiled).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> signer = loader.loadClass("Signer");
            Method sign = signer.getMethod("sign", String.class, String.class, long.class);
            for (String[] vector : vectors()) {
                Object one = signer.getConstructor(byte[].class)
                        .newInstance((Object) Base64.getDecoder().decode(vector[0]));
                String file = vector[2] + (vector[3].equals("-") ? "" : "." + vector[3]);
                long expires = vector[4].equals("-") ? 0 : Long.parseLong(vector[4]);
                assertThat(sign.invoke(one, vector[1], file, expires)).isEqualTo(vector[5]);
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Ends the test where there is none, which is said loudly, and is a failure where CI=true. */
    private static void requireNode() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, NODE)));
        if (!there && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError("There is no node");
        }
        assumeTrue(there, "NOT RUN: there is no node to run the signer in JavaScript");
    }
}
