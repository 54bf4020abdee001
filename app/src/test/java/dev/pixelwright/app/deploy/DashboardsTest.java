package dev.pixelwright.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dashboards ask only for what there is. Grafana itself is not started. */
class DashboardsTest {

    private static final Path FOLDER = DeployFiles.FOLDER.resolve("grafana");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

    @TempDir
    private Path folder;

    @Test
    void queriesShouldAskForWhatThereIs() {
        Described described = Described.with(AlertsTest.recorded());
        assertThat(queries()).hasSizeGreaterThan(30);
        assertThat(queries().stream().flatMap(query -> described.faults(query).stream()))
                .isEmpty();
    }

    @Test
    void queriesShouldBeQueriesForPrometheus() throws IOException, InterruptedException {
        Tool promtool = Tool.required("promtool", "prometheus");
        promtool.run(folder, "check", "rules", rules(queries()).toString()).isGood();
        List<String> broken = new ArrayList<>(queries());
        broken.add("sum by (a (b)");
        promtool.run(folder, "check", "rules", rules(broken).toString()).isBad();
    }

    // Promtool reads queries in rules only.
    private Path rules(List<String> queries) throws IOException {
        String rules = queries.stream()
                .map(query -> "      - {record: q" + queries.indexOf(query) + ", expr: '"
                        + query.replace("$__rate_interval", "5m").replace("'", "''") + "'}")
                .distinct()
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("queries.yml"), "groups:\n  - name: queries\n    rules:\n" + rules + "\n");
    }

    @Test
    void legendsShouldNameLabelsOfTheirQueries() {
        Set<String> ofTargets = Set.of("job", "instance", "role");
        for (JsonNode target : targets().toList()) {
            PromQl query = PromQl.of(target.at("/expr").asText());
            LEGEND.matcher(target.at("/legendFormat").asText())
                    .results()
                    .map(label -> label.group(1))
                    .filter(label -> !query.grouped().isEmpty() || !ofTargets.contains(label))
                    .forEach(label ->
                            assertThat(query.grouped()).as(target.toString()).contains(label));
        }
    }

    @Test
    void panelsShouldLieBesideEachOther() {
        Set<String> uids = new HashSet<>();
        for (JsonNode board : boards()) {
            assertThat(uids.add(board.at("/uid").asText())).isTrue();
            Set<Integer> ids = new HashSet<>();
            List<Rectangle> places = new ArrayList<>();
            for (JsonNode panel : board.at("/panels")) {
                String title =
                        board.at("/title").asText() + ": " + panel.at("/title").asText();
                assertThat(ids.add(panel.at("/id").asInt())).as(title).isTrue();
                JsonNode grid = panel.at("/gridPos");
                Rectangle place = new Rectangle(
                        grid.at("/x").asInt(),
                        grid.at("/y").asInt(),
                        grid.at("/w").asInt(),
                        grid.at("/h").asInt());
                assertThat(place.x + place.width).as(title).isLessThanOrEqualTo(24);
                assertThat(places).as(title).noneMatch(place::intersects);
                places.add(place);
                assertThat(panel.at("/datasource/uid").asText()).as(title).isEqualTo("${datasource}");
            }
            assertThat(board.at("/templating/list"))
                    .extracting(variable -> variable.at("/name").asText())
                    .containsExactly("datasource", "job");
        }
    }

    @Test
    void provisioningShouldNameOurFolderAndOurPrometheus() {
        JsonNode compose = DeployFiles.read(DeployFiles.FOLDER.resolve("compose.yml"));
        JsonNode provider = DeployFiles.read(
                FOLDER.resolve("provisioning").resolve("dashboards").resolve("pixelwright.yml"));
        String inside = provider.at("/providers/0/options/path").asText();
        assertThat(DeployFiles.each(compose.at("/services/grafana/volumes")).map(JsonNode::asText))
                .contains(
                        "./grafana/dashboards:" + inside + ":ro",
                        "./grafana/provisioning:/etc/grafana/provisioning:ro");
        JsonNode source = DeployFiles.read(
                FOLDER.resolve("provisioning").resolve("datasources").resolve("prometheus.yml"));
        assertThat(source.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(compose.at("/services/prometheus").isObject()).isTrue();
    }

    private static List<JsonNode> boards() {
        List<JsonNode> boards = DeployFiles.in(FOLDER.resolve("dashboards"), ".json").stream()
                .map(DeployFiles::read)
                .toList();
        assertThat(boards).hasSize(3);
        return boards;
    }

    private static Stream<JsonNode> targets() {
        return boards().stream()
                .flatMap(board -> DeployFiles.each(board.at("/panels")))
                .flatMap(panel -> DeployFiles.each(panel.at("/targets")));
    }

    private static List<String> queries() {
        return targets().map(target -> target.at("/expr").asText()).toList();
    }
}
