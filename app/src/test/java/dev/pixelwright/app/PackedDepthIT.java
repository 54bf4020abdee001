package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.testbed.onnx.DepthNetworks;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar and the one beside it. */
class PackedDepthIT {

    private static final Path JAR = Path.of("target", "pixelwright.jar");

    @TempDir
    private Path folder;

    @BeforeEach
    void writePictureAndNetwork() throws IOException {
        Files.write(folder.resolve("a.png"), new Landscape(120, 90).encoded("png"));
        Files.write(folder.resolve("red.onnx"), DepthNetworks.red());
    }

    @Test
    void packedModelShouldBeMadeOverTheDepthOfANetwork() throws Exception {
        ChildProcess.Result result =
                ChildProcess.run(folder, "model", "a.png", "--depth-model", "red.onnx", "-o", "a.glb");

        // Nor does a newer Java machine warn of native code.
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(new String(Files.readAllBytes(folder.resolve("a.glb")), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("glTF");
    }

    @Test
    void packedJarShouldHoldNoNativeCodeOfItAndSayThatItIsMissing() throws Exception {
        Path alone = Files.copy(JAR, folder.resolve("alone.jar"));
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        alone.toString(),
                        "model",
                        "a.png",
                        "--depth-model",
                        "red.onnx",
                        "-o",
                        "b.glb")
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(err)
                .content()
                .contains("GENERATOR_UNAVAILABLE")
                .contains("ONNX Runtime (onnxruntime.jar) is not there")
                .hasLineCount(1);
    }

    @Test
    void packedServiceShouldStartWithoutTheNetworkThatItIsToldOf() throws Exception {
        Path configuration = Files.writeString(
                folder.resolve("depth.yml"), "models: {depth: {path: '" + folder.resolve("none.onnx") + "'}}");
        try (RunningService service = RunningService.inTemporaryFolder()
                .with("--config", configuration.toString())
                .start()) {
            assertThat(service.get("/models/generators").body())
                    .contains("\"depth\"")
                    .contains("GENERATOR_UNAVAILABLE")
                    .contains("the file of its depth model is not there")
                    .doesNotContain("none.onnx");
            assertThat(Files.readString(service.data().resolve("logs").resolve("pixelwright.log")))
                    .contains("WARN")
                    .contains("none.onnx");
        }
    }
}
