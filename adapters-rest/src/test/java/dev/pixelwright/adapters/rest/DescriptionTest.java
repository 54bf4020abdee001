package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.Description.Operation;
import dev.pixelwright.adapters.rest.RouteTable.Route;
import dev.pixelwright.adapters.rest.RouteTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description against the service that it describes. */
class DescriptionTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client client = SERVICE.client();

    static Stream<Route> routes() {
        return RouteTable.ALL.stream();
    }

    @Test
    void everyRouteShouldBeDescribedAndNothingElse() {
        List<String> routes = SERVICE.resources().stream()
                .flatMap(RouteTable::routesOf)
                .distinct()
                .toList();
        assertThat(Description.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whoIsHeardShouldBeAsTheTableSays(Route route) {
        Operation described = Description.operations().stream()
                .filter(operation -> (operation.method() + " " + operation.path()).equals(route.name()))
                .findFirst()
                .orElseThrow();
        assertThat(described.node().get("security").toString()).isEqualTo(security(route.rule()));
        // A login is open to anybody, and refuses wrong passwords and forms of other sites.
        boolean refuses = route.rule() != Rule.ANYBODY || route.path().equals("/login");
        assertThat(described.response(401).isPresent()).isEqualTo(refuses);
        assertThat(described.response(403).isPresent())
                .isEqualTo(refuses || route.path().startsWith("/t/"));
    }

    private static String security(Rule rule) {
        String scope = rule.name().toLowerCase(Locale.ROOT).replace("_and_", "\",\"");
        return switch (rule) {
            case ANYBODY -> "[]";
            case IN_PERSON -> "[{\"bearer\":[]},{\"cookie\":[]}]";
            case READ, WRITE, TRANSFORM, WRITE_AND_TRANSFORM, ADMIN ->
                "[{\"bearer\":[\"%1$s\"]},{\"cookie\":[\"%1$s\"]},{\"apiKey\":[\"%1$s\"]}]".formatted(scope);
        };
    }

    @Test
    void everyOperationShouldSayWhatItIs() {
        List<Operation> operations = Description.operations();
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("tags")).hasSize(1);
            for (JsonNode parameter : operation.parameters()) {
                assertThat(parameter.path("description").asText()).isNotBlank();
                assertThat(parameter.path("schema").isObject()).isTrue();
            }
        });
        assertThat(Description.WHOLE.findParents("x-rule")).isEmpty();
        assertThat(Description.WHOLE.findParents("x-problems")).isEmpty();
    }

    @Test
    void everyObjectOfOursShouldBeClosed() {
        List<String> open = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                Description.WHOLE.at("/components/schemas").properties()) {
            boolean object = schema.getValue().path("type").asText().equals("object");
            if (object && !schema.getValue().has("additionalProperties")) {
                open.add(schema.getKey());
            }
        }
        // A form may have more fields, and the description is described elsewhere.
        assertThat(open).containsExactlyInAnyOrder("LoginForm", "Description");
    }

    @Test
    void itShouldBeServedToAnybodyOnBothFaces() {
        for (String path : List.of("/openapi.json", "/api/v1/openapi.json")) {
            Answer served = client.get(path);
            assertThat(served.status()).isEqualTo(200);
            assertThat(served.header("Content-Type")).isEqualTo("application/json");
            assertThat(served.header("Cache-Control")).isEqualTo("public, no-cache");
            assertThat(served.json()).isEqualTo(Description.WHOLE);
            Answer again = client.with("If-None-Match", served.header("ETag")).get(path);
            assertThat(again.status()).isEqualTo(304);
            assertThat(client.with("If-None-Match", "\"another\"").get(path).status())
                    .isEqualTo(200);
        }
    }
}
