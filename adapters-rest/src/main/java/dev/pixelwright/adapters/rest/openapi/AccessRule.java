package dev.pixelwright.adapters.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is heard on an operation: {@code anybody}, {@code person}, or who has a scope, or several with spaces between.
 *
 * @param unsafe whether the operation changes something, so that pages of other sites are kept from it
 */
record AccessRule(String word, boolean unsafe) {

    private static final String ANYBODY = "anybody";
    private static final String PERSON = "person";
    private static final String ADMIN = "admin";
    private static final Set<String> WORDS = Set.of(ANYBODY, PERSON, "read", "write", "transform", ADMIN);

    AccessRule {
        if (!WORDS.containsAll(scopes(word))) {
            throw new IllegalStateException("The API description has no such rule: " + word);
        }
    }

    private static List<String> scopes(String word) {
        return List.of(word.split(" "));
    }

    boolean isOpen() {
        return word.equals(ANYBODY);
    }

    /** The same as OpenAPI says it; what stands with a scheme is the scope of a key, and for {@code admin} the role too. */
    ArrayNode security() {
        ArrayNode ways = JsonNodeFactory.instance.arrayNode();
        if (isOpen()) {
            return ways;
        }
        boolean person = word.equals(PERSON);
        for (String scheme : person ? List.of("bearer", "cookie") : List.of("bearer", "cookie", "apiKey")) {
            ArrayNode needs = ways.addObject().putArray(scheme);
            if (!person) {
                scopes(word).forEach(needs::add);
            }
        }
        return ways;
    }

    /** What those hear who are known and not allowed. */
    List<String> refusals() {
        List<String> codes = new ArrayList<>();
        if (isOpen()) {
            return codes;
        }
        codes.add(word.equals(PERSON) ? "SESSION_REQUIRED" : "INSUFFICIENT_SCOPE");
        if (word.equals(ADMIN)) {
            codes.add("FORBIDDEN");
        }
        if (unsafe) {
            codes.add("CROSS_SITE_REQUEST");
        }
        return codes;
    }
}
