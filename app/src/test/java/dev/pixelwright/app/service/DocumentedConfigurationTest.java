package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pixelwright.app.Project;
import dev.pixelwright.app.config.BlobStoreChoice;
import dev.pixelwright.app.config.CorsSettings;
import dev.pixelwright.app.config.DatabaseChoice;
import dev.pixelwright.app.config.DepthSettings;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.app.config.FalAccess;
import dev.pixelwright.app.config.HttpSettings;
import dev.pixelwright.app.config.KafkaQueue;
import dev.pixelwright.app.config.LimitSettings;
import dev.pixelwright.app.config.OutboundSettings;
import dev.pixelwright.app.config.RateSettings;
import dev.pixelwright.app.config.RetentionSettings;
import dev.pixelwright.app.config.S3Store;
import dev.pixelwright.app.config.ServiceConfiguration;
import dev.pixelwright.app.config.TracingSettings;
import dev.pixelwright.app.config.UnversionedSettings;
import dev.pixelwright.app.config.WebhookSettings;
import dev.pixelwright.app.config.WorkSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation and the files in {@code deploy} say of the configuration is so. */
class DocumentedConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void theExamplesOfTheDocumentationShouldBeAccepted() throws Exception {
        String page = Files.readString(Project.root().resolve("docs").resolve("CONFIGURATION.md"));
        List<String> examples = Pattern.compile("(?s)```yaml\\n(.*?)```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(examples).hasSize(2);
        assertThat(read(examples.get(0)).database()).isInstanceOf(DatabaseChoice.Embedded.class);
        ServiceConfiguration second = read(examples.get(1));
        assertThat(second.blobStore()).isInstanceOf(S3Store.class);
        assertThat(second.queue().toString()).contains("sasl.jaas.config").doesNotContain("ScramLoginModule");
    }

    @ParameterizedTest
    @CsvSource({
        "embedded, Embedded, Folder, InProcess",
        "server, Postgres, Folder, InProcess",
        "cluster, Postgres, S3Store, KafkaQueue"
    })
    void theFilesOfTheCombinationsShouldChooseTheirParts(String file, String database, String store, String queue)
            throws Exception {
        // The variables without a default, as a shell would have them.
        String text = Files.readString(
                        Project.root().resolve("deploy").resolve("config").resolve(file + ".yml"))
                .replace("${S3_ENDPOINT}", "http://127.0.0.1:9000")
                .replaceAll("\\$\\{[A-Z_0-9]+}", "hush-hush");

        ServiceConfiguration configuration = read(text);

        assertThat(configuration.database().getClass().getSimpleName()).isEqualTo(database);
        assertThat(configuration.blobStore().getClass().getSimpleName()).isEqualTo(store);
        assertThat(configuration.queue().getClass().getSimpleName()).isEqualTo(queue);
        assertThat(configuration.servesAmongMany()).isEqualTo(file.equals("cluster"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyKeyShouldBeDocumented(String block, Class<?> settings) throws IOException {
        String page = Files.readString(Project.root().resolve("docs").resolve("CONFIGURATION.md"));

        assertThat(keys(settings))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(page).containsPattern("\\| (`[^|]*, )?`" + block + "\\." + key + "`[^|]* \\|"));
    }

    private static List<String> keys(Class<?> settings) {
        if (settings.isRecord()) {
            return Stream.of(settings.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        return Stream.of(settings.getDeclaredConstructors()[0].getParameters())
                .map(parameter -> parameter.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("database", DatabaseChoice.Embedded.class),
                arguments("database", DatabaseChoice.Postgres.class),
                arguments("blobStore", BlobStoreChoice.Folder.class),
                arguments("blobStore", S3Store.class),
                arguments("queue", KafkaQueue.class),
                arguments("limits", LimitSettings.class),
                arguments("engine\\.sandbox", EngineSettings.Sandbox.class),
                arguments("work", WorkSettings.class),
                arguments("rateLimits", RateSettings.class),
                arguments("rateLimits\\.perAddress", RateSettings.Setting.class),
                arguments("http\\.cors", CorsSettings.class),
                arguments("http\\.unversioned", UnversionedSettings.class),
                arguments("http", HttpSettings.class),
                arguments("outbound", OutboundSettings.class),
                arguments("webhooks", WebhookSettings.class),
                arguments("retention", RetentionSettings.class),
                arguments("tracing", TracingSettings.class),
                arguments("models\\.fal", FalAccess.class),
                arguments("models\\.depth", DepthSettings.class));
    }

    private ServiceConfiguration read(String yaml) throws Exception {
        return ConfigurationFiles.read(folder, yaml, Overrides.NONE);
    }
}
