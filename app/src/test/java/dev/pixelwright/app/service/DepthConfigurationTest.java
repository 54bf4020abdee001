package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.depth.DepthModelSettings;
import dev.pixelwright.adapters.depth.Nearer;
import dev.pixelwright.app.config.ModelSettings;
import dev.pixelwright.app.engine.Generators;
import dev.pixelwright.app.engine.OpenDepth;
import dev.pixelwright.core.port.ModelGenerator;
import dev.pixelwright.testbed.onnx.DepthNetworks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator {@code depth}, as the configuration has it. */
class DepthConfigurationTest {

    private static final int PROCESSORS = 6;

    @TempDir
    private Path folder;

    private ModelSettings read(String depth) throws Exception {
        return ConfigurationFiles.read(folder, "models: {depth: " + depth + "}", Overrides.NONE)
                .models();
    }

    private DepthModelSettings depth(String depth) throws Exception {
        return read(depth).toDepthModelSettings(PROCESSORS).orElseThrow();
    }

    @Test
    void pathShouldBeEnoughForDepthAnything() throws Exception {
        assertThat(depth("{path: /srv/model.onnx}"))
                .isEqualTo(DepthModelSettings.of(Path.of("/srv/model.onnx"), PROCESSORS / 2));
    }

    @Test
    void whatIsSaidOfAModelShouldBeTaken() throws Exception {
        DepthModelSettings settings = depth("{path: m.onnx, input: 384, multiple: 32, mean: [0.5, 0.5, 0.5],"
                + " std: [0.25, 0.5, 1], nearerIs: smaller, output: predicted_depth, threads: 3}");

        assertThat(settings.side()).isEqualTo(384);
        assertThat(settings.multiple()).isEqualTo(32);
        assertThat(settings.scale().orElseThrow().std()).containsExactly(0.25, 0.5, 1.0);
        assertThat(settings.nearer()).isEqualTo(Nearer.SMALLER);
        assertThat(settings.output()).contains("predicted_depth");
        assertThat(settings.threads()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                   | models.depth.path must be the file of a model",
                "{path: m, input: 2000}               | models.depth.input must be 14 to 1024, not 2000",
                "{path: m, multiple: 0}               | models.depth.multiple must be 1 to 64, not 0",
                "{path: m, threads: 65}               | models.depth.threads must be 1 to 64, not 65",
                "{path: m, mean: [0, 0, 0]}           | models.depth.mean and models.depth.std are given together",
                "{path: m, mean: [0, 0], std: [1, 1]} | models.depth.mean must be three numbers",
                "{path: m, nearerIs: left}            | nearerIs"
            })
    void whatCannotBeShouldBeRefusedByName(String depth, String words) {
        assertThatThrownBy(() -> read(depth)).hasStackTraceContaining(words);
    }

    @Test
    void generatorShouldBeThereWithItsObstacle() throws Exception {
        assertObstacle(ConfigurationFiles.read(folder, "", Overrides.NONE).models(), "it has no depth model");
        assertObstacle(read("{path: " + folder.resolve("none.onnx") + "}"), "the file of its depth model is not there");
    }

    private static void assertObstacle(ModelSettings settings, String reason) {
        try (OpenDepth depth = OpenDepth.of(settings.toDepthModelSettings(PROCESSORS))) {
            ModelGenerator generator = last(depth);
            assertThat(generator.profile().name()).isEqualTo("depth");
            assertThat(generator.obstacle().orElseThrow().reason()).isEqualTo(reason);
        }
    }

    @Test
    void modelThatIsThereShouldBeNoObstacle() throws Exception {
        Path file = Files.write(folder.resolve("red.onnx"), DepthNetworks.red());
        ModelSettings settings = read("{path: " + file + "}");
        try (OpenDepth depth = OpenDepth.of(settings.toDepthModelSettings(PROCESSORS))) {
            assertThat(last(depth).obstacle()).isEmpty();
        }
    }

    private static ModelGenerator last(OpenDepth depth) {
        List<ModelGenerator> all = depth.after(Generators.local());
        assertThat(all).hasSize(Generators.local().size() + 1);
        return all.get(all.size() - 1);
    }
}
