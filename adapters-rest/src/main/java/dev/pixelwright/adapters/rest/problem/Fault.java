package dev.pixelwright.adapters.rest.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that went wrong, with its HTTP status and not yet in any language.
 *
 * @param arguments fill the placeholders of the message
 * @param fields the input fields at fault
 * @param fallback the English message if the catalogue has none for {@code code}
 * @param retryAfter when to ask again, if that is known
 */
record Fault(
        int status,
        String code,
        Map<String, String> arguments,
        List<String> fields,
        String fallback,
        Optional<Duration> retryAfter) {

    Fault(int status, String code, Map<String, String> arguments, List<String> fields, String fallback) {
        this(status, code, arguments, fields, fallback, Optional.empty());
    }

    Fault {
        arguments = Map.copyOf(arguments);
        fields = List.copyOf(fields);
    }
}
