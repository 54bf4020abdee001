package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A client that somebody else's generator writes from the description, compiled and used. */
class GeneratedClientTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    /** Brought here by the build. */
    private static final Path GENERATOR = Path.of("target", "generator", "openapi-generator-cli.jar");

    private static final int PATIENCE_SECONDS = 180;
    private static final List<String> OPTIONS = List.of(
            "--generator-name=java",
            "--library=native",
            "--invoker-package=org.example.client",
            "--api-package=org.example.client.api",
            "--model-package=org.example.client.model",
            // Lists get classes of their own, which alternatives of a type need.
            "--generate-alias-as-model",
            "--additional-properties=openApiNullable=false,useJakartaEe=true",
            "--global-property=apis,models,supportingFiles,skipFormModel=false,"
                    + "apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");

    @TempDir
    private Path folder;

    @Test
    void aGeneratedClientShouldTakeTheTour() throws Exception {
        Path description = Files.write(
                folder.resolve("openapi.json"),
                SERVICE.client().get("/openapi.json").bytes());
        List<Path> sources = new ArrayList<>(generate(description));
        assertThat(sources).hasSizeGreaterThan(40);
        sources.add(Path.of("src", "test", "openapi", "Tour.java"));
        Path photo = Files.write(folder.resolve("photo.jpg"), Pictures.jpeg(64, 48));
        byte[] result = tour(compile(sources), "http://127.0.0.1:" + SERVICE.port() + "/api/v1", photo);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(result));
        assertThat(picture.getWidth()).isEqualTo(32);
        assertThat(picture.getHeight()).isEqualTo(24);
    }

    private List<Path> generate(Path description) throws IOException, InterruptedException {
        Path client = folder.resolve("client");
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--input-spec=" + description,
                "--output=" + client));
        command.addAll(OPTIONS);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(words).isZero();
        assertThat(words).doesNotContain("ERROR");
        try (Stream<Path> files = Files.walk(client.resolve(Path.of("src", "main", "java")))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private Path compile(List<Path> sources) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "--release=17",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString());
            boolean compiled = compiler.getTask(
                            words, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(words.toString()).isTrue();
        }
        return classes;
    }

    @SuppressWarnings("unchecked")
    private static byte[] tour(Path classes, String address, Path photo) throws Exception {
        URL[] where = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(where, GeneratedClientTest.class.getClassLoader())) {
            Object tour = loader.loadClass("Tour").getDeclaredConstructor().newInstance();
            return ((BiFunction<String, Path, byte[]>) tour).apply(address, photo);
        }
    }
}
