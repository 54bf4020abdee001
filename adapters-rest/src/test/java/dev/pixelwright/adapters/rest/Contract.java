package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.Description.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what the tests send and receive against the description. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    static final String V1 = "/api/v1/";
    private static final List<Integer> TOLD_APART = List.of(201, 202, 204);
    private static final Map<String, Operation> OPERATIONS = Description.operations().stream()
            .collect(Collectors.toMap(operation -> operation.method() + " " + operation.path(), Function.identity()));

    private Contract() {}

    /** Fails unless the description has this exchange; says nothing of paths that it does not have. */
    static void check(String method, String target, Optional<String> sentType, byte[] sent, Answer answer) {
        boolean versioned = target.startsWith(V1);
        String path = target.split("\\?", 2)[0];
        Optional<String> template = Description.template(versioned ? path.substring(V1.length() - 1) : path);
        if (template.isEmpty()) {
            return;
        }
        boolean head = method.equals("HEAD");
        Operation operation = OPERATIONS.get((head ? "GET" : method) + " " + template.get());
        String what = method + " " + target + " answered " + answer.status();
        if (operation == null) {
            assertThat(answer.status()).as(what).isIn(200, 401, 405);
            return;
        }
        Optional<String> response = operation.response(described(operation, answer, versioned, what));
        assertThat(response)
                .as("%s, which the description does not have: %s", what, answer.text())
                .isPresent();
        headers(response.get(), answer, what);
        if (!head) {
            body(response.get(), answer, !versioned && operation.success() == 204, what);
        }
        if (answer.status() < 300) {
            Accepted.check(operation, target, sentType, sent, what);
        }
    }

    /** The status that the description has for this answer: each success is 200 on the unversioned face. */
    private static int described(Operation operation, Answer answer, boolean versioned, String what) {
        if (versioned) {
            return answer.status();
        }
        if (answer.response().headers().firstValue("Retry-After").isPresent()) {
            return answer.status();
        }
        assertThat(answer.status()).as(what).isNotIn(TOLD_APART);
        return answer.status() == 200 ? operation.success() : answer.status();
    }

    private static void headers(String response, Answer answer, String what) {
        for (Map.Entry<String, JsonNode> header :
                Description.WHOLE.at(response).path("headers").properties()) {
            Optional<String> value = answer.response().headers().firstValue(header.getKey());
            if (header.getValue().path("required").asBoolean()) {
                assertThat(value).as("%s: the header %s", what, header.getKey()).isPresent();
            }
            value.ifPresent(text -> assertThat(Description.SCHEMAS.faults(
                            response + "/headers/" + header.getKey() + "/schema", new TextNode(text)))
                    .as("%s: the header %s", what, header.getKey())
                    .isEmpty());
        }
    }

    private static void body(String response, Answer answer, boolean done, String what) {
        if (done && answer.status() == 200) {
            valid("/components/schemas/Message", answer.json(), what);
            return;
        }
        JsonNode content = Description.WHOLE.at(response).path("content");
        if (content.isEmpty()) {
            assertThat(answer.bytes()).as(what).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
        String known = content.has(type) ? type : type.split("/")[0] + "/*";
        assertThat(content.has(known)).as("%s with the type %s", what, type).isTrue();
        String schema = response + "/content/" + Description.escaped(known) + "/schema";
        if (type.equals("text/event-stream")) {
            events(
                    answer.text(),
                    content.at("/text~1event-stream/schema/contentSchema/$ref")
                            .asText()
                            .substring(1),
                    what);
        } else if (type.endsWith("json")) {
            valid(schema, answer.json(), what);
        }
        if (type.equals(PROBLEM)) {
            assertThat(Description.WHOLE.at(response).get("x-error-codes"))
                    .as("%s %s", what, answer.code())
                    .contains(new TextNode(answer.code()));
            assertThat(answer.json().get("status").asInt()).as(what).isEqualTo(answer.status());
            assertThat(answer.json().get("request_id").asText()).as(what).isEqualTo(answer.header("X-Request-Id"));
        }
    }

    /** Each event of a stream. */
    static void events(String stream, String schema, String what) {
        stream.lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .forEach(data -> valid(schema, parsed(data.getBytes(StandardCharsets.UTF_8)), what));
    }

    private static void valid(String schema, JsonNode value, String what) {
        assertThat(Description.SCHEMAS.faults(schema, value))
                .as("%s: %s", what, value)
                .isEmpty();
    }

    static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
