package dev.pixelwright.adapters.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that the description is written in, one resource each. */
final class Parts {

    private static final List<String> NAMES = List.of(
            "api",
            "accounts",
            "credentials",
            "presets",
            "webhooks",
            "images",
            "content",
            "delivery",
            "srcset",
            "uploads",
            "jobs",
            "orders",
            "models",
            "batches",
            "administration",
            "figures",
            "log",
            "cleanup",
            "service",
            "docs",
            "problems",
            "errors");

    private Parts() {}

    /** All of them as one. What stands in two of them is a mistake and stops this. */
    static ObjectNode joined() {
        ObjectMapper yaml = YAMLMapper.builder().build();
        ObjectNode whole = yaml.createObjectNode();
        for (String name : NAMES) {
            merge(whole, read(yaml, name + ".yaml"), name);
        }
        return whole;
    }

    private static ObjectNode read(ObjectMapper yaml, String file) {
        try (InputStream part = Objects.requireNonNull(Parts.class.getResourceAsStream(file), file)) {
            return (ObjectNode) yaml.readTree(part);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the API description cannot be read: " + file, e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode part, String place) {
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            String here = place + "/" + field.getKey();
            JsonNode before = into.get(field.getKey());
            if (before == null) {
                into.set(field.getKey(), field.getValue());
            } else if (before instanceof ObjectNode known && field.getValue() instanceof ObjectNode more) {
                merge(known, more, here);
            } else {
                throw new IllegalStateException("The API description says twice what " + here + " is");
            }
        }
    }
}
