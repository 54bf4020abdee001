package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and objectives: Prometheus understands them, each fires when it should, and people are told what to do. */
class AlertsTest {

    private static final Path FOLDER = DeployFiles.FOLDER.resolve("prometheus");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @TempDir
    private Path copy;

    @Test
    void prometheusShouldAcceptAllFiles() throws IOException, InterruptedException {
        Tool promtool = promtool();
        promtool.run(FOLDER, "check", "rules", "alerts.yml", "objectives.yml").isGood();
        promtool.run(FOLDER, "check", "config", "prometheus.yml").isGood();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts_test.yml", "objectives_test.yml"})
    void everyAlertShouldFireWhenItShould(String tests) throws IOException, InterruptedException {
        Tool.Verdict verdict = promtool().run(FOLDER, "test", "rules", tests);
        verdict.isGood();
        assertThat(verdict.words()).contains("SUCCESS");
    }

    @Test
    void prometheusShouldSeeWhatIsWrong() throws IOException, InterruptedException {
        Tool promtool = promtool();
        for (Path file : DeployFiles.in(FOLDER, ".yml")) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        Path alerts = copy.resolve("alerts.yml");
        String text = Files.readString(alerts);
        Files.writeString(
                alerts,
                text.replace("max by (job) (queue_age_seconds) > 300", "max by (job) (queue_age_seconds) > 401"));
        Tool.Verdict late = promtool.run(copy, "test", "rules", "alerts_test.yml");
        late.isBad();
        assertThat(late.words()).contains("QueueOld fires").doesNotContain("InstanceDown fires");

        Files.writeString(alerts, text.replace("max by (job) (queue_age_seconds", "max by (job) (queue_age_seconds)"));
        promtool.run(copy, "check", "config", "prometheus.yml").isBad();
    }

    @Test
    void everyAlertShouldHaveATestInWhichItFiresAndOneInWhichItDoesNot() {
        Set<String> fires = tested(expected -> !expected.isEmpty());
        Set<String> quiet = tested(JsonNode::isEmpty);
        Set<String> alerts = alerts().map(AlertsTest::name).collect(Collectors.toSet());
        assertThat(alerts).hasSizeGreaterThan(10);
        assertThat(fires).isEqualTo(alerts);
        assertThat(quiet).isEqualTo(alerts);
    }

    @Test
    void everyAlertShouldSayWhatToDo() {
        Set<String> headings = HEADING.matcher(
                        DeployFiles.text(Project.root().resolve("docs").resolve("OPERATIONS.md")))
                .results()
                .map(heading -> "docs/OPERATIONS.md#" + anchor(heading.group(1)))
                .collect(Collectors.toSet());
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/description").asText()).isNotBlank();
            assertThat(headings).contains(alert.at("/annotations/runbook").asText());
        });
    }

    @Test
    void rulesShouldAskForWhatThereIs() {
        Described described = Described.with(recorded());
        assertThat(rules().flatMap(rule -> described.faults(rule.at("/expr").asText()).stream()))
                .isEmpty();
    }

    /** The names of the recording rules. */
    static Set<String> recorded() {
        return rules().filter(rule -> rule.has("record"))
                .map(rule -> rule.at("/record").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> rules() {
        return ruleFiles()
                .flatMap(file -> DeployFiles.each(DeployFiles.read(file).at("/groups")))
                .flatMap(group -> DeployFiles.each(group.at("/rules")));
    }

    // Those that Prometheus is told to read.
    private static Stream<Path> ruleFiles() {
        List<Path> files = DeployFiles.each(
                        DeployFiles.read(FOLDER.resolve("prometheus.yml")).at("/rule_files"))
                .map(file -> FOLDER.resolve(file.asText()))
                .toList();
        assertThat(files).isNotEmpty();
        return files.stream();
    }

    private static Stream<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert"));
    }

    private static String name(JsonNode alert) {
        return alert.at("/alert").asText();
    }

    private static Set<String> tested(Predicate<JsonNode> expected) {
        return DeployFiles.in(FOLDER, "_test.yml").stream()
                .flatMap(file -> DeployFiles.each(DeployFiles.read(file).at("/tests")))
                .flatMap(test -> DeployFiles.each(test.at("/alert_rule_test")))
                .filter(test -> expected.test(test.at("/exp_alerts")))
                .map(test -> test.at("/alertname").asText())
                .collect(Collectors.toSet());
    }

    // As GitHub makes it.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static Tool promtool() {
        return Tool.required("promtool", "prometheus");
    }
}
