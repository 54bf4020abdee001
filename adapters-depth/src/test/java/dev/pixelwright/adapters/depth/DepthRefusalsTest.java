package dev.pixelwright.adapters.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnxruntime.OrtEnvironment;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.testbed.onnx.DepthNetworks;
import dev.pixelwright.testbed.onnx.DepthNetworks.Flaw;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that cannot be used is refused when it is opened, by what is wrong with it and without its path. */
@Timeout(60)
class DepthRefusalsTest {

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("model.onnx"), content);
    }

    private static String refusal(DepthModelSettings settings) {
        FailureException refused = catchThrowableOfType(
                FailureException.class, () -> DepthModels.open(settings).close());
        assertThat(refused.failure()).isInstanceOf(GeneratorUnavailable.class);
        assertThat(refused.failure().message()).doesNotContain(settings.file().toString());
        return ((GeneratorUnavailable) refused.failure()).reason();
    }

    private static String refusal(Path file) {
        return refusal(DepthModelSettings.of(file, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNELS_LAST     | takes FLOAT [1, -1, -1, 3], not FLOAT [1, 3, height, width]",
                "BYTES             | takes UINT8 [1, 3, -1, -1], not FLOAT [1, 3, height, width]",
                "TWO_INPUTS        | takes 2 inputs, not one picture",
                "WHOLE_NUMBERS     | gives INT64 [1, 1, -1, -1], not FLOAT [height, width], [1, height, width]",
                "FIVE_SIDES        | gives FLOAT [1, 1, 1, -1, -1], not FLOAT [height, width], [1, height, width]",
                "TURNED            | gives FLOAT [1, 112, 1, 112], not FLOAT [height, width], [1, height, width]",
                "NOT_A_NUMBER      | gives depths that are no finite numbers",
                "INFINITE          | gives depths that are no finite numbers",
                "GRAY              | takes pictures of the format gray8, not Rgb8 or Bgr8",
                "LINEAR            | takes linear light, not sRGB"
            })
    void networkThatDoesNotFitShouldBeRefused(Flaw flaw, String words) throws IOException {
        assertThat(refusal(file(DepthNetworks.with(flaw)))).startsWith("its depth model " + words);
    }

    @Test
    void networkThatCannotBeRunShouldBeRefused() throws IOException {
        assertThat(refusal(file(DepthNetworks.with(Flaw.UNKNOWN_OPERATOR))))
                .isEqualTo("ONNX Runtime cannot run its depth model");
    }

    @Test
    void fileThatIsNoModelShouldBeRefused() throws IOException {
        String noOnnx = "the file of its depth model is no ONNX model";
        assertThat(refusal(file("Once upon a time".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(noOnnx);
        assertThat(refusal(file(new byte[0]))).as("empty").isEqualTo(noOnnx);
        byte[] whole = DepthNetworks.red();
        assertThat(refusal(file(Arrays.copyOf(whole, whole.length - 20))))
                .as("cut")
                .isEqualTo(noOnnx);
    }

    @Test
    void fileThatIsNotThereShouldBeRefused() {
        assertThat(refusal(folder.resolve("nothing.onnx"))).isEqualTo("the file of its depth model is not there");
        assertThat(refusal(folder)).isEqualTo("the file of its depth model cannot be read");
    }

    @Test
    void outputThatIsNotThereShouldBeRefused() throws IOException {
        DepthModelSettings settings = new DepthModelSettings(
                file(DepthNetworks.blankAndRed()), 280, 14, Optional.empty(), Optional.of("deep"), Nearer.LARGER, 1);
        assertThat(refusal(settings)).isEqualTo("its depth model has no output 'deep', but blank, red");
    }

    @Test
    void settingsOutOfBoundsShouldBeRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DepthModelSettings.of(folder, 0))
                .withMessage("threads must be 1 to 64, not 0");
        assertThatThrownBy(() -> new InputScale(List.of(0.0), List.of(1.0, 1.0, 1.0)))
                .hasMessageStartingWith("mean must be three numbers");
        assertThatThrownBy(() -> new InputScale(List.of(0.0, 0.0, 0.0), List.of(1.0, 0.0, 1.0)))
                .hasMessageStartingWith("std must be three numbers above 0");
        assertThatThrownBy(() -> new InputScale(List.of(0.0, 0.0, Double.NaN), List.of(1.0, 1.0, 1.0)))
                .hasMessageStartingWith("mean must be three numbers");
    }

    @Test
    void programWithoutOnnxRuntimeShouldSaySo() throws Exception {
        String without = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("onnxruntime"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(classPath());

        assertThat(opened(without)).isEqualTo("ONNX Runtime (onnxruntime.jar) is not there");
    }

    @Test
    void temporaryFolderThatCannotBeUsedShouldBeNamed() throws Exception {
        assertThat(opened(classPath(), "-Djava.io.tmpdir=" + folder.resolve("nowhere")))
                .startsWith("ONNX Runtime does not load, which needs a temporary folder");
        assertThat(opened(classPath())).isEqualTo("good");
    }

    /** From 1.29 on a program with a long command line dies of it, as ours is in any program with many libraries. */
    @Test
    void longCommandLineShouldNotMatter() throws Exception {
        assertThat(opened(classPath(), "-Dlong=" + "x".repeat(50_000))).isEqualTo("good");
    }

    /** From 1.29 on ONNX Runtime reports to its maker, and only an environment variable keeps it from that. */
    @Test
    void runtimeShouldReportToNobody() throws Exception {
        for (String library : List.of(
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll")) {
            try (InputStream in = OrtEnvironment.class.getResourceAsStream("native/" + library)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .contains("ORT_ENABLE")
                        .doesNotContain("events.data.microsoft.com");
            }
        }
    }

    /** What another process says that opens a good model. */
    private String opened(String classPath, String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, DepthRefusalsTest.class.getName()));
        command.add(file(DepthNetworks.red()).toString());
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s %s", command, Files.readString(folder.resolve("err.txt")))
                .isZero();
        return Files.readString(out);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** That process. */
    public static void main(String... arguments) {
        try (DepthModel model = DepthModels.open(DepthModelSettings.of(Path.of(arguments[0]), 1))) {
            System.out.print(model == null ? "nothing" : "good");
        } catch (FailureException e) {
            System.out.print(((GeneratorUnavailable) e.failure()).reason());
        }
    }
}
