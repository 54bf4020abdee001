package dev.pixelwright.adapters.rest.problem;

import java.util.List;
import java.util.Map;

/**
 * Something that went wrong, with its HTTP status and not yet in any language.
 *
 * @param arguments fill the placeholders of the message
 * @param fields the input fields at fault
 * @param fallback the English message if the catalogue has none for {@code code}
 */
record Fault(int status, String code, Map<String, String> arguments, List<String> fields, String fallback) {

    Fault {
        arguments = Map.copyOf(arguments);
        fields = List.copyOf(fields);
    }
}
