package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.Project;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests, which are read here and not applied: no cluster is there. */
class KubernetesTest {

    private static final Path FOLDER = DeployFiles.FOLDER.resolve("kubernetes");

    private final List<JsonNode> objects = DeployFiles.each(
                    DeployFiles.read(FOLDER.resolve("kustomization.yml")).at("/resources"))
            .flatMap(file -> DeployFiles.readAll(FOLDER.resolve(file.asText())).stream())
            .toList();

    @Test
    void everyFileShouldBeListedAndEveryObjectNamedOnce() {
        assertThat(DeployFiles.each(DeployFiles.read(FOLDER.resolve("kustomization.yml"))
                                .at("/resources"))
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(DeployFiles.in(FOLDER, ".yml").stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("kustomization.yml"))
                        .toList());
        assertThat(objects.stream()
                        .map(object -> object.at("/kind").asText() + " "
                                + object.at("/metadata/name").asText()))
                .doesNotHaveDuplicates()
                .contains(
                        "Deployment pixelwright-api",
                        "Deployment pixelwright-worker",
                        "PodDisruptionBudget pixelwright-api",
                        "PodDisruptionBudget pixelwright-worker",
                        "HorizontalPodAutoscaler pixelwright-worker",
                        "NetworkPolicy pixelwright",
                        "Service pixelwright");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixelwright-api", "pixelwright-worker"})
    void podsShouldBeClosed(String name) {
        JsonNode pod = pod(name);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(DockerfileTest.USER);
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        Set<String> volumes = DeployFiles.each(pod.at("/volumes"))
                .map(volume -> volume.at("/name").asText())
                .collect(Collectors.toSet());
        assertThat(containers(pod)).allSatisfy(container -> {
            ContainerSettings.checkImage(container.at("/image").asText());
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").isTextual()).isTrue();
            assertThat(DeployFiles.each(container.at("/volumeMounts"))
                            .map(mount -> mount.at("/name").asText()))
                    .isSubsetOf(volumes);
        });
        assertThat(DeployFiles.each(pod.at("/containers/0/volumeMounts"))
                        .map(mount -> mount.at("/mountPath").asText()))
                .contains("/data", "/tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixelwright-api", "pixelwright-worker"})
    void processesShouldBeToldWhatTheyNeed(String name) {
        JsonNode container = pod(name).at("/containers/0");
        ContainerSettings.checkArguments(container.at("/args"));
        Set<String> given = new HashSet<>();
        find("ConfigMap", "pixelwright").at("/data").fieldNames().forEachRemaining(given::add);
        container.at("/env").forEach(variable -> given.add(variable.at("/name").asText()));
        ContainerSettings.checkEnvironment(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixelwright-api", "pixelwright-worker"})
    void probesShouldAskForWhatThereIs(String name) {
        JsonNode container = pod(name).at("/containers/0");
        Set<String> ports = DeployFiles.each(container.at("/ports"))
                .map(port -> port.at("/name").asText())
                .collect(Collectors.toSet());
        assertThat(DeployFiles.each(container.at("/ports"))
                        .filter(port -> port.at("/name").asText().equals("admin"))
                        .map(port -> port.at("/containerPort").asInt()))
                .containsExactly(ContainerSettings.adminPort());
        String routes = DeployFiles.text(Project.root()
                .resolve("adapters-rest/src/main/resources/dev/pixelwright/adapters/rest/openapi/service.yaml"));
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode asked = container.at("/" + probe + "/httpGet");
            assertThat(routes).contains("\n  " + asked.at("/path").asText() + ":\n");
            assertThat(ports).contains(asked.at("/port").asText());
        }
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
    }

    @Test
    void othersShouldSelectOurPods() {
        List<JsonNode> labels = Stream.of("pixelwright-api", "pixelwright-worker")
                .map(name -> find("Deployment", name))
                .map(deployment -> deployment.at("/spec/template/metadata/labels"))
                .toList();
        assertThat(find("Deployment", "pixelwright-api").at("/spec/selector/matchLabels"))
                .isEqualTo(labels.get(0));
        assertThat(find("Deployment", "pixelwright-worker").at("/spec/selector/matchLabels"))
                .isEqualTo(labels.get(1));
        assertThat(find("Service", "pixelwright").at("/spec/selector")).isEqualTo(labels.get(0));
        assertThat(find("PodDisruptionBudget", "pixelwright-api").at("/spec/selector/matchLabels"))
                .isEqualTo(labels.get(0));
        assertThat(find("PodDisruptionBudget", "pixelwright-worker").at("/spec/selector/matchLabels"))
                .isEqualTo(labels.get(1));
        assertThat(find("NetworkPolicy", "pixelwright")
                        .at("/spec/podSelector/matchLabels")
                        .properties())
                .isSubsetOf(labels.get(0).properties())
                .isSubsetOf(labels.get(1).properties());
    }

    @Test
    void workersShouldBeAsManyAsTheQueueNeeds() {
        JsonNode scaler = find("HorizontalPodAutoscaler", "pixelwright-worker");
        assertThat(find("Deployment", scaler.at("/spec/scaleTargetRef/name").asText())
                        .at("/spec/replicas")
                        .isMissingNode())
                .as("a number of its own would be set back with each change")
                .isTrue();
        JsonNode rule = DeployFiles.read(FOLDER.resolve("prometheus-adapter-values.yaml"))
                .at("/rules/external/0");
        assertThat(rule.at("/name/as").asText())
                .isEqualTo(scaler.at("/spec/metrics/0/external/metric/name").asText());
        Described described = Described.with(Set.of());
        assertThat(described.faults(rule.at("/metricsQuery").asText())).isEmpty();
        assertThat(described.faults(rule.at("/seriesQuery").asText())).isEmpty();
    }

    private JsonNode pod(String name) {
        return find("Deployment", name).at("/spec/template/spec");
    }

    private static List<JsonNode> containers(JsonNode pod) {
        return Stream.concat(DeployFiles.each(pod.at("/initContainers")), DeployFiles.each(pod.at("/containers")))
                .toList();
    }

    private JsonNode find(String kind, String name) {
        return objects.stream()
                .filter(object -> object.at("/kind").asText().equals(kind))
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
