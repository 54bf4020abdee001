package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.Project;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file for Docker Compose, which is read here and not run. */
class ComposeTest {

    private static final Path FILE = DeployFiles.FOLDER.resolve("compose.yml");
    private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z0-9_]+):\\?}");
    private static final Pattern OFFERED = Pattern.compile("(?m)^([A-Z0-9_]+)=$");

    private final JsonNode compose = DeployFiles.read(FILE);

    @Test
    void imagesShouldBePinned() {
        assertThat(compose.at("/services")).hasSizeGreaterThan(6).allSatisfy(service -> {
            ContainerSettings.checkImage(service.at("/image").asText());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void processesShouldBeToldWhatTheyNeedAndBeClosed(String name) {
        JsonNode service = compose.at("/services").get(name);
        ContainerSettings.checkArguments(service.at("/command"));
        Set<String> given = new HashSet<>();
        service.at("/environment").fieldNames().forEachRemaining(given::add);
        ContainerSettings.checkEnvironment(given);
        assertThat(service.at("/read_only").asBoolean()).isTrue();
        assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
        assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
        assertThat(service.at("/tmpfs/0").asText()).startsWith("/tmp:exec,");
        assertThat(service.at("/volumes/0").asText()).isEqualTo(name + ":/data");
        assertThat(service.at("/ports").toString()).doesNotContain(Integer.toString(ContainerSettings.adminPort()));
        service.at("/depends_on")
                .fieldNames()
                .forEachRemaining(other -> assertThat(compose.at("/services/" + other + "/healthcheck")
                                .isObject())
                        .as(other)
                        .isTrue());
    }

    @Test
    void whatIsMountedShouldBeThere() {
        Set<String> named = new HashSet<>();
        compose.at("/volumes").fieldNames().forEachRemaining(named::add);
        assertThat(compose.at("/services"))
                .allSatisfy(service -> assertThat(service.at("/volumes")).allSatisfy(volume -> {
                    String source = volume.asText().split(":", 2)[0];
                    if (source.startsWith("./")) {
                        assertThat(DeployFiles.FOLDER.resolve(source.substring(2)))
                                .isDirectory();
                    } else {
                        assertThat(named).contains(source);
                    }
                }));
        assertThat(Project.root()
                        .resolve(compose.at("/services/api/build/dockerfile").asText()))
                .isRegularFile();
    }

    @Test
    void passwordsShouldBeAskedForAndNoneBeGiven() {
        Set<String> asked = ASKED.matcher(DeployFiles.text(FILE))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        Set<String> offered = OFFERED.matcher(DeployFiles.text(DeployFiles.FOLDER.resolve("compose.env.example")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(offered).hasSizeGreaterThan(3);
        assertThat(DeployFiles.text(FILE)).doesNotContainPattern("PASSWORD: (?!\\$\\{)");
    }

    @Test
    void prometheusShouldReadTheProcesses() {
        List<String> targets = DeployFiles.each(DeployFiles.read(
                                DeployFiles.FOLDER.resolve("prometheus").resolve("prometheus.yml"))
                        .at("/scrape_configs/0/static_configs"))
                .map(targetsOfARole -> targetsOfARole.at("/targets/0").asText())
                .toList();
        assertThat(targets)
                .containsExactly("api:" + ContainerSettings.adminPort(), "worker:" + ContainerSettings.adminPort());
    }
}
