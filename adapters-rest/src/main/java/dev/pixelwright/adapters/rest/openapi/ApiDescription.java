package dev.pixelwright.adapters.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.openapi.ErrorTable.Entry;
import dev.pixelwright.adapters.rest.problem.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI 3.1 description of the HTTP face: its parts joined, and their shorthands written out. */
public final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String EVERYWHERE = "x-everywhere";
    private static final String GUARDED = "x-guarded";
    private static final String ERRORS = "x-errors";
    private static final String FACTS = "x-facts";
    private static final String RULE = "x-rule";
    private static final String PROBLEMS = "x-problems";
    private static final String RESPONSES = "responses";
    private static final String NOT_ACCEPTABLE = "NOT_ACCEPTABLE";

    private final ObjectNode whole;
    private final ErrorTable errors;
    private final ProblemResponses problems;

    private ApiDescription(ObjectNode whole, Messages messages) {
        this.whole = whole;
        this.errors = new ErrorTable(whole.required(ERRORS));
        Map<String, String> facts = new LinkedHashMap<>();
        whole.required(FACTS)
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        this.problems = new ProblemResponses(whole.withObject("/components/responses"), messages, facts);
    }

    /** Makes it; takes some tens of milliseconds. */
    public static ObjectNode write(Messages messages) {
        return new ApiDescription(Parts.joined(), messages).write();
    }

    private ObjectNode write() {
        ArrayNode codes = whole.withObject("/components/schemas/ErrorCode")
                .put("description", "Stable; the words beside it are not")
                .put("type", "string")
                .putArray("enum");
        errors.all().forEach(error -> codes.add(error.code()));
        for (JsonNode path : whole.required("paths")) {
            path.properties().stream()
                    .filter(field -> METHODS.contains(field.getKey()))
                    .forEach(field -> operation(field.getKey(), (ObjectNode) field.getValue()));
        }
        whole.withObject("/components/responses").forEach(this::finish);
        whole.withObject("/components").remove("headers");
        whole.remove(List.of(EVERYWHERE, GUARDED, ERRORS, FACTS));
        return whole;
    }

    private void operation(String method, ObjectNode operation) {
        AccessRule rule = new AccessRule(operation.required(RULE).textValue(), !method.equals("get"));
        operation.set("security", rule.security());
        Set<String> codes = new LinkedHashSet<>(texts(whole.required(EVERYWHERE)));
        if (!rule.isOpen()) {
            codes.addAll(texts(whole.required(GUARDED)));
        }
        codes.addAll(rule.refusals());
        codes.addAll(texts(operation.path(PROBLEMS)));
        ObjectNode responses = (ObjectNode) operation.required(RESPONSES);
        if (answersJson(responses)) {
            codes.add(NOT_ACCEPTABLE);
        }
        byStatus(codes).forEach((status, entries) -> problems.add(responses, status, entries));
        responses.forEach(this::finish);
        operation.remove(List.of(RULE, PROBLEMS));
    }

    private Map<Integer, List<Entry>> byStatus(Set<String> codes) {
        Map<Integer, List<Entry>> sorted = new TreeMap<>();
        // In the order of the table, so that the same codes are the same response wherever they come.
        errors.all().stream()
                .filter(entry -> codes.contains(entry.code()))
                .forEach(entry -> sorted.computeIfAbsent(entry.status(), status -> new ArrayList<>())
                        .add(entry));
        codes.forEach(errors::get);
        return sorted;
    }

    private boolean answersJson(ObjectNode responses) {
        for (JsonNode response : responses) {
            if (followed(response).path("content").has("application/json")) {
                return true;
            }
        }
        return false;
    }

    /** Every answer bears the name of its request. Headers are written out: generators do not follow their references. */
    private void finish(JsonNode response) {
        if (response.has("$ref")) {
            return;
        }
        ObjectNode headers = ((ObjectNode) response).withObject("/headers");
        headers.putObject("X-Request-Id").put("$ref", "#/components/headers/RequestId");
        headers.properties().forEach(header -> header.setValue(followed(header.getValue())));
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : whole.at(reference.substring(1));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
