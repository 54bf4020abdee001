package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines for embedding, compiled as they stand and run as a program of their own. */
class ReadmeSnippetTest {

    private static final List<String> IMPORTS = List.of(
            "dev.pixelwright.adapters.java2d.Java2dEngine",
            "dev.pixelwright.adapters.jpeg.PlanarJpegEngine",
            "dev.pixelwright.core.Pixelwright",
            "dev.pixelwright.core.account.UserId",
            "dev.pixelwright.core.derivative.Derivative",
            "dev.pixelwright.core.image.Image",
            "java.nio.file.Files",
            "java.nio.file.Path");

    @TempDir
    Path folder;

    @Test
    void snippetShouldCompileAndMakeADerivative() throws IOException, InterruptedException {
        String snippet = Readme.block("embed", "java");
        assertThat(snippet.lines().count()).as("lines of Java").isLessThanOrEqualTo(10);
        Files.write(folder.resolve("photo.jpg"), Pictures.jpeg(1200, 900));
        StringBuilder program = new StringBuilder();
        IMPORTS.forEach(name -> program.append("import ").append(name).append(";\n"));
        program.append("class Snippet { public static void main(String[] args) throws Exception {\n")
                .append(snippet)
                .append("}}\n");
        Path source = Files.writeString(folder.resolve("Snippet.java"), program);

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("java.class.path");
        assertThat(compiler.run(null, null, null, "-proc:none", "-cp", classPath, source.toString()))
                .as("compiles")
                .isZero();
        run(classPath);
        byte[] webp = Files.readAllBytes(folder.resolve("photo.webp"));
        assertThat(new String(webp, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("WEBP");
    }

    private void run(String classPath) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath,
                        "Snippet")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(Files.readString(output)).isZero();
    }
}
