package dev.pixelwright.adapters.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every error code there is, in the order of their statuses. */
final class ErrorTable {

    /**
     * One code.
     *
     * @param cause when it comes, one sentence or more of Markdown
     * @param cure what helps, likewise
     */
    record Entry(String code, int status, String cause, String cure) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Reads the object of which each field is a code. */
    ErrorTable(JsonNode table) {
        table.properties().forEach(field -> entries.put(field.getKey(), entry(field.getKey(), field.getValue())));
    }

    private static Entry entry(String code, JsonNode row) {
        return new Entry(
                code,
                row.required("status").intValue(),
                row.required("cause").textValue(),
                row.required("cure").textValue());
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    Entry get(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new IllegalStateException(
                    "The API description names an error code that is not in its table: " + code);
        }
        return entry;
    }
}
