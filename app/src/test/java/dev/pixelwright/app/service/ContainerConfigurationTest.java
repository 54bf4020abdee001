package dev.pixelwright.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.Project;
import dev.pixelwright.app.config.KafkaQueue;
import dev.pixelwright.app.config.S3Store;
import dev.pixelwright.app.config.ServiceConfiguration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration in the image is read as the service reads it. */
class ContainerConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void containerShouldBeANodeOfManyWhoseAdminPortIsOpen() throws Exception {
        ServiceConfiguration configuration = read("");

        assertThat(configuration.data()).isEqualTo(Path.of("/data"));
        assertThat(configuration.blobStore()).isInstanceOf(S3Store.class);
        assertThat(configuration.queue()).isInstanceOf(KafkaQueue.class);
        assertThat(configuration.servesAmongMany()).isTrue();
        assertThat(configuration.http().tokenKeyFile()).isEmpty();
        assertThat(configuration.delivery().linkKeyFile()).isEmpty();
        assertThat(configuration.tracing().endpoint()).isEmpty();
        HttpConnectorFactory admin = (HttpConnectorFactory) ((DefaultServerFactory) configuration.getServerFactory())
                .getAdminConnectors()
                .get(0);
        assertThat(admin.getBindHost()).isEqualTo("0.0.0.0");
        assertThat(admin.getPort()).isEqualTo(8081);
    }

    @Test
    void keysOfSeveralNodesShouldBeTakenFromWhereTheyAreMounted() throws Exception {
        ServiceConfiguration configuration = read("/keys/");

        assertThat(configuration.http().tokenKeyFile()).contains("/keys/TOKEN_KEY_FILE");
        assertThat(configuration.delivery().linkKeyFile()).contains("/keys/LINK_KEY_FILE");
    }

    // The variables without a default, and those of keys if they are to be in a folder, as a shell would have them.
    private ServiceConfiguration read(String keys) throws Exception {
        String text = Files.readString(
                        Project.root().resolve("deploy").resolve("config").resolve("container.yml"))
                .replace("${S3_ENDPOINT}", "http://127.0.0.1:9000")
                .replaceAll("\\$\\{([A-Z]+_KEY_FILE):-}", keys.isEmpty() ? "$0" : keys + "$1")
                .replaceAll("\\$\\{[A-Z_0-9]+}", "hush-hush");
        return ConfigurationFiles.read(folder, text, Overrides.NONE);
    }
}
