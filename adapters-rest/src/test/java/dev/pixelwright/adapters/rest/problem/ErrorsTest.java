package dev.pixelwright.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.pixelwright.adapters.rest.openapi.ApiDescription;
import dev.pixelwright.core.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every error that there is, against what is written of it. */
class ErrorsTest {

    private static final Path DOCS = Path.of("..", "docs", "ERRORS.md");

    /** Status by code, of everything that can go wrong. */
    private static Map<String, Integer> known() {
        Map<String, Integer> known = new TreeMap<>();
        for (RequestFault fault : RequestFault.values()) {
            known.put(fault.name(), fault.status());
        }
        for (Failure failure : MessagesTest.failures()) {
            known.put(failure.code(), FailureStatus.of(failure));
        }
        return known;
    }

    private static JsonNode table() throws IOException {
        try (InputStream table = ApiDescription.class.getResourceAsStream("errors.yaml")) {
            return new YAMLMapper().readTree(table).get("x-errors");
        }
    }

    @Test
    void everyErrorShouldBeInTheTableWithItsStatus() throws IOException {
        Map<String, Integer> written = new TreeMap<>();
        table().properties()
                .forEach(row ->
                        written.put(row.getKey(), row.getValue().get("status").asInt()));
        assertThat(written).isEqualTo(known());
    }

    @Test
    void theDescriptionShouldHaveEveryError() {
        List<String> codes = new ArrayList<>();
        ApiDescription.write(new Messages())
                .at("/components/schemas/ErrorCode/enum")
                .forEach(code -> codes.add(code.asText()));
        assertThat(codes).containsExactlyInAnyOrderElementsOf(known().keySet());
    }

    @Test
    void theDocumentationShouldSayWhatTheTableSays() throws IOException {
        List<String> rows = Files.readAllLines(DOCS, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, JsonNode> row : table().properties()) {
            expected.add("| `%s` | %d | %s | %s |"
                    .formatted(
                            row.getKey(),
                            row.getValue().get("status").asInt(),
                            row.getValue().get("cause").asText(),
                            row.getValue().get("cure").asText()));
        }
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    @Test
    void noExampleShouldLackAFact() {
        assertThat(ApiDescription.write(new Messages()).toString())
                .doesNotContain("  ", "''", " .\"")
                .doesNotContainPattern("\"detail\":\"[^\"]*[{}]");
    }
}
