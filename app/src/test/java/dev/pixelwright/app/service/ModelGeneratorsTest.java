package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.pixelwright.app.config.ModelSettings;
import dev.pixelwright.app.engine.Generators;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.port.ModelGenerator;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who makes models, as the configuration has it. */
class ModelGeneratorsTest {

    private static final String KEY = "id-of-nobody:hush-hush";

    @TempDir
    private Path folder;

    @Test
    void aReliefShouldBeMadeWhereNothingIsConfigured() throws Exception {
        assertThat(names(read(""))).containsExactly("relief");
    }

    @Test
    void falShouldMakeThemTooWhereThereIsAKey() throws Exception {
        ModelSettings settings = read("models: {fal: {key: '" + KEY + "'}}");

        assertThat(names(settings)).containsExactly("relief", "fal");
        assertThat(generators(settings))
                .allSatisfy(generator -> assertThat(generator.obstacle()).isEmpty());
        assertThat(settings.toString()).contains("queue.fal.run").doesNotContain("hush");
    }

    @Test
    void whatIsNamedShouldBeAsked() throws Exception {
        var fal = read("models: {fal: {key: k, model: a/b, queue: 'http://127.0.0.1:9', fileHosts: [files.test],"
                        + " modelsAMinute: 3}}")
                .fal()
                .orElseThrow()
                .toFalSettings();

        assertThat(fal.queue()).isEqualTo(URI.create("http://127.0.0.1:9"));
        assertThat(fal.model()).isEqualTo("a/b");
        assertThat(fal.fileHosts()).containsExactly("files.test");
        assertThat(fal.submitsAMinute()).isEqualTo(3);
        assertThat(fal.key()).isEqualTo("k");
    }

    @Test
    void priceShouldBeThatOfTheGenerator() throws Exception {
        assertThat(read("models: {fal: {key: k, price: 0.30 USD}}").prices())
                .containsExactly(entry("fal", Money.of("0.30 USD")));
        assertThat(read("models: {fal: {key: k}}").prices()).isEmpty();
        assertThat(read("").prices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | models.fal.key",
                "{key: ''}                               | models.fal.key",
                "{key: 'hush hush'}                      | models.fal: The key",
                "{key: k, queue: 'ftp://queue.test'}     | models.fal: The queue",
                "{key: k, model: '../a'}                 | models.fal: A model",
                "{key: k, price: 0.30}                   | models.fal.price: Money is an amount and a currency",
                "{key: k, price: 0.30 USB}               | models.fal.price: 'USB' is no currency",
                "{key: k, modelsAMinute: 0}              | models.fal.modelsAMinute must be 1 to 1000"
            })
    void whatCannotBeShouldBeRefusedByName(String fal, String words) {
        assertThatThrownBy(() -> read("models: {fal: " + fal + "}"))
                .hasStackTraceContaining(words)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush"));
    }

    private ModelSettings read(String yaml) throws Exception {
        return ConfigurationFiles.read(folder, yaml, Overrides.NONE).models();
    }

    private List<ModelGenerator> generators(ModelSettings settings) {
        return Generators.of(settings, folder, () -> 0);
    }

    private Stream<String> names(ModelSettings settings) {
        return generators(settings).stream()
                .map(generator -> generator.profile().name());
    }
}
