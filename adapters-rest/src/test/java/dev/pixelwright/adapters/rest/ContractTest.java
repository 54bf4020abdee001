package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.adapters.rest.Description.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the check of each exchange can fail, and that what the description shows fits what it says. */
class ContractTest {

    private static final String IMAGE = "/components/schemas/Image";
    private static final String CAPABILITIES = Description.WHOLE
            .at("/paths/~1capabilities/get/responses/200/content/application~1json/examples/java/value")
            .toString();
    private static final String PROBLEM =
            Description.WHOLE.findValue("INTERNAL_ERROR").get("value").toString();

    @Test
    void everyExampleShouldFitItsSchema() {
        List<String> wrong = new ArrayList<>();
        int looked = look(Description.WHOLE, "", wrong);
        assertThat(wrong).isEmpty();
        assertThat(looked).isGreaterThan(150);
    }

    @Test
    void theStreamThatIsShownShouldBeOfEvents() {
        JsonNode shown = Description.WHOLE.at(
                "/paths/~1jobs~1{id}~1events/get/responses/200/content/text~1event-stream/examples/failed/value");
        assertThat(shown.textValue())
                .startsWith("id: 2\nevent: failed\ndata: {")
                .endsWith("\n\n");
        Contract.events(shown.textValue(), "/components/schemas/JobEvent", "the example");
    }

    /** Looks at whatever has examples beside a schema; answers how many there were. */
    private static int look(JsonNode node, String pointer, List<String> wrong) {
        int looked = 0;
        if (node.has("schema")) {
            List<JsonNode> examples = new ArrayList<>();
            node.path("examples")
                    .forEach(example ->
                            examples.add(Description.followed(example).get("value")));
            if (node.has("example")) {
                examples.add(node.get("example"));
            }
            for (JsonNode example : examples) {
                looked++;
                for (String fault : Description.SCHEMAS.faults(pointer + "/schema", example)) {
                    wrong.add(pointer + ": " + fault);
                }
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            looked += look(field.getValue(), pointer + "/" + Description.escaped(field.getKey()), wrong);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            looked += look(node.get(i), pointer + "/" + i, wrong);
        }
        return looked;
    }

    @Test
    void whatIsMissingWrongOrUnknownShouldBeSeen() {
        ObjectNode image = (ObjectNode) Description.WHOLE.at("/components/examples/Image/value");
        assertThat(Description.SCHEMAS.faults(IMAGE, image)).isEmpty();
        assertThat(Description.SCHEMAS.faults(IMAGE, image.deepCopy().put("owner_id", "7")))
                .hasSize(1);
        assertThat(Description.SCHEMAS.faults(IMAGE, image.deepCopy().without("sha256")))
                .hasSize(1);
        assertThat(Description.SCHEMAS.faults(IMAGE, image.deepCopy().put("width", 0)))
                .hasSize(1);
        assertThat(Description.SCHEMAS.faults(IMAGE, image.deepCopy().put("created_at", "yesterday")))
                .hasSize(1);
    }

    /** What somebody might answer to {@code GET /capabilities}, and whether the description has it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | /api/v1 | 200 | application/json         | CAPABILITIES
            false | /api/v1 | 200 | text/html                | CAPABILITIES
            false | /api/v1 | 201 | application/json         | CAPABILITIES
            false | ''      | 201 | application/json         | CAPABILITIES
            false | /api/v1 | 200 | application/json         | {"engine":"java2d"}
            true  | /api/v1 | 500 | application/problem+json | PROBLEM
            false | /api/v1 | 503 | application/problem+json | PROBLEM
            false | /api/v1 | 409 | application/problem+json | PROBLEM
            false | /api/v1 | 500 | application/json         | PROBLEM
            """)
    void onlyWhatIsDescribedShouldPass(boolean known, String face, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.replace("CAPABILITIES", CAPABILITIES)
                .replace("PROBLEM", PROBLEM)
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("X-Request-Id", "mi9x2k1c-3f-7");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            Client client = new Client(server.getAddress().getPort());
            ThrowingCallable asking = () -> client.get(face + "/capabilities");
            if (known) {
                assertThatCode(asking).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(asking).isInstanceOf(AssertionError.class);
            }
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | /api/v1/images?limit=100&sort=-bytes&q=a%20cat
            true  | /images?cursor=a7
            false | /images?limit=101
            false | /images?order=bytes
            false | /images?cursor=7
            """)
    void onlyParametersThatAreDescribedShouldBeAccepted(boolean known, String target) {
        Operation list = Description.operations().stream()
                .filter(operation -> operation.id().equals("listImages"))
                .findFirst()
                .orElseThrow();
        ThrowingCallable accepting = () -> Accepted.check(list, target, Optional.empty(), new byte[0], target);
        if (known) {
            assertThatCode(accepting).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(accepting).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void pathsShouldBeToldApart() {
        assertThat(Description.template("/images/uploads")).contains("/images/uploads");
        assertThat(Description.template("/images/7")).contains("/images/{id}");
        assertThat(Description.template("/images/7/content/x")).contains("/images/{id}/content/{contentId}");
        assertThat(Description.template("/images/")).isEmpty();
        assertThat(Description.template("/extra")).isEmpty();
    }
}
