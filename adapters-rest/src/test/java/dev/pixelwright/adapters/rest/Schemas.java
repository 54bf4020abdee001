package dev.pixelwright.adapters.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the description, by where they stand in it. JSON Schema 2020-12; formats count. */
final class Schemas {

    private static final String HOME = "https://pixelwright.test/openapi.json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Schemas(ObjectNode description) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(HOME, description.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** What is wrong with {@code value} by the schema at {@code pointer}. */
    List<String> faults(String pointer, JsonNode value) {
        Schema schema = known.computeIfAbsent(
                pointer, place -> registry.getSchema(SchemaLocation.of(HOME + "#" + encoded(place))));
        return schema.validate(value).stream().map(Error::toString).toList();
    }

    /** What is wrong with {@code value} by a schema that refers to no other. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return registry.getSchema(schema).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static String encoded(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}
