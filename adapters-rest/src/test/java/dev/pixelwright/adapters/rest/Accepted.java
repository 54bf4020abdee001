package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pixelwright.adapters.rest.Description.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Holds a request that succeeded against the description: what is not described must not be accepted. */
final class Accepted {

    private Accepted() {}

    static void check(Operation operation, String target, Optional<String> type, byte[] body, String what) {
        String[] pathAndQuery = target.split("\\?", 2);
        path(operation, pathAndQuery[0], what);
        if (pathAndQuery.length > 1) {
            query(operation, pathAndQuery[1], what);
        }
        if (type.isPresent() && type.get().equals("application/json")) {
            String schema = operation.pointer() + "/requestBody/content/application~1json/schema";
            assertThat(Description.SCHEMAS.faults(schema, Contract.parsed(body)))
                    .as("%s though the description forbids the body", what)
                    .isEmpty();
        }
    }

    private static void path(Operation operation, String path, String what) {
        String[] template = operation.path().split("/");
        String unversioned = path.startsWith(Contract.V1) ? path.substring(Contract.V1.length() - 1) : path;
        // What may have slashes of its own stands last.
        String[] segments = unversioned.split("/", template.length);
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                String name = template[i].substring(1, template[i].length() - 1);
                value(operation, name, "path", segments[i], what);
            }
        }
    }

    private static void query(Operation operation, String query, String what) {
        for (String pair : query.split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            value(operation, nameAndValue[0], "query", nameAndValue.length > 1 ? nameAndValue[1] : "", what);
        }
    }

    private static void value(Operation operation, String name, String in, String value, String what) {
        JsonNode parameter = operation.parameters().stream()
                .filter(known -> known.get("name").asText().equals(name)
                        && known.get("in").asText().equals(in))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " though the description has no parameter " + name));
        JsonNode schema = Description.followed(parameter.get("schema"));
        String text = URLDecoder.decode(value, StandardCharsets.UTF_8);
        JsonNode sent = schema.path("type").asText().equals("integer")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.textNode(text);
        assertThat(Description.SCHEMAS.faults(schema, sent))
                .as("%s though the description forbids the parameter %s", what, name)
                .isEmpty();
    }
}
