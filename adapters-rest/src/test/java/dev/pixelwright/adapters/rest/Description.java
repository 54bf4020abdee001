package dev.pixelwright.adapters.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.openapi.ApiDescription;
import dev.pixelwright.adapters.rest.problem.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The OpenAPI description, as tests ask it. */
final class Description {

    static final ObjectNode WHOLE = ApiDescription.write(new Messages());
    static final Schemas SCHEMAS = new Schemas(WHOLE);

    /** What stands for any number of segments. */
    private static final Set<String> ENDLESS = Set.of("{transformation}", "{path}");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * One operation.
     *
     * @param pointer where it stands in the description
     */
    record Operation(String method, String path, String pointer, JsonNode node) {

        String id() {
            return node.get("operationId").asText();
        }

        /** Those of the path and its own, references followed. */
        List<JsonNode> parameters() {
            List<JsonNode> all = new ArrayList<>();
            WHOLE.get("paths").get(path).path("parameters").forEach(parameter -> all.add(followed(parameter)));
            node.path("parameters").forEach(parameter -> all.add(followed(parameter)));
            return all;
        }

        /** The status of a success on the versioned face. */
        int success() {
            return node.get("responses").properties().stream()
                    .mapToInt(response -> Integer.parseInt(response.getKey()))
                    .filter(status -> status < 300)
                    .min()
                    .orElseThrow();
        }

        /** Where a response stands, references followed. */
        Optional<String> response(int status) {
            String place = pointer + "/responses/" + status;
            JsonNode response = WHOLE.at(place);
            if (response.isMissingNode()) {
                return Optional.empty();
            }
            return Optional.of(
                    response.has("$ref") ? response.get("$ref").asText().substring(1) : place);
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private Description() {}

    static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : WHOLE.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> field : path.getValue().properties()) {
                if (METHODS.contains(field.getKey())) {
                    String pointer = "/paths/" + escaped(path.getKey()) + "/" + field.getKey();
                    all.add(new Operation(
                            field.getKey().toUpperCase(Locale.ROOT), path.getKey(), pointer, field.getValue()));
                }
            }
        }
        return all;
    }

    /** The template of the path, without the version, that a request was sent to. */
    static Optional<String> template(String path) {
        String[] segments = path.split("/", -1);
        List<String> templates = new ArrayList<>();
        WHOLE.get("paths").fieldNames().forEachRemaining(templates::add);
        // What is written out goes before what stands for anything.
        return templates.stream()
                .filter(template -> matches(template.split("/", -1), segments))
                .min(Comparator.comparingInt(template -> template.split("\\{", -1).length));
    }

    private static boolean matches(String[] template, String[] path) {
        boolean open = ENDLESS.contains(template[template.length - 1]);
        if (open ? path.length < template.length : path.length != template.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            boolean anything = template[i].startsWith("{") && !path[i].isEmpty();
            if (!anything && !template[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    static JsonNode followed(JsonNode node) {
        return node.has("$ref") ? WHOLE.at(node.get("$ref").asText().substring(1)) : node;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
