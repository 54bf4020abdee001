package dev.pixelwright.adapters.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.openapi.ErrorTable.Entry;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;

/** Writes error codes out as responses, those of few codes once for all operations. */
final class ProblemResponses {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String CODES = "x-error-codes";
    private static final int MOST_SHARED = 4;
    private static final Map<Integer, Map.Entry<String, String>> HEADERS = Map.of(
            401, Map.entry("WWW-Authenticate", "WWWAuthenticate"),
            416, Map.entry("Content-Range", "UnsatisfiedRange"),
            429, Map.entry("Retry-After", "RetryAfter"),
            503, Map.entry("Retry-After", "RetryAfter"));

    private final ObjectNode shared;
    private final Messages messages;
    private final Map<String, String> facts;

    /**
     * Writes them.
     *
     * @param shared takes those that several operations may have
     * @param facts fill the messages of the examples
     */
    ProblemResponses(ObjectNode shared, Messages messages, Map<String, String> facts) {
        this.shared = shared;
        this.messages = messages;
        this.facts = facts;
    }

    /** Adds the response of one status, in which all of {@code errors} can come, to those an operation has already. */
    void add(ObjectNode responses, int status, List<Entry> errors) {
        String key = Integer.toString(status);
        if (responses.get(key) instanceof ObjectNode own) {
            own.put("description", own.required("description").textValue() + "\n\n" + told(errors));
            own.set(CODES, codes(errors));
            own.withObject("/content").set(MEDIA_TYPE, content(errors));
        } else if (errors.size() > MOST_SHARED) {
            responses.set(key, response(status, errors));
        } else {
            String name = errors.stream().map(ProblemResponses::name).collect(Collectors.joining("Or"));
            if (!shared.has(name)) {
                shared.set(name, response(status, errors));
            }
            responses.putObject(key).put("$ref", "#/components/responses/" + name);
        }
    }

    private ObjectNode response(int status, List<Entry> errors) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("description", told(errors));
        response.set(CODES, codes(errors));
        Map.Entry<String, String> header = HEADERS.get(status);
        if (header != null) {
            response.putObject("headers")
                    .putObject(header.getKey())
                    .put("$ref", "#/components/headers/" + header.getValue());
        }
        response.putObject("content").set(MEDIA_TYPE, content(errors));
        return response;
    }

    private static ArrayNode codes(List<Entry> errors) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        errors.forEach(error -> codes.add(error.code()));
        return codes;
    }

    private ObjectNode content(List<Entry> errors) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        ObjectNode examples = content.putObject("examples");
        errors.forEach(error -> examples.putObject(error.code()).set("value", example(error)));
        return content;
    }

    private ObjectNode example(Entry error) {
        String words = messages.text(Language.ENGLISH, error.code(), facts);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("status", error.status())
                .put("title", HttpStatus.getMessage(error.status()))
                .put("detail", words)
                .put("error_code", error.code())
                .put("message", words)
                .put("request_id", "mi9x2k1c-3f-7");
    }

    private static String told(List<Entry> errors) {
        return errors.stream()
                .map(error -> "- `" + error.code() + "`: " + error.cause() + " *" + error.cure() + "*")
                .collect(Collectors.joining("\n"));
    }

    /** {@code IMAGE_NOT_FOUND} is {@code ImageNotFound}. */
    private static String name(Entry error) {
        return Arrays.stream(error.code().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
