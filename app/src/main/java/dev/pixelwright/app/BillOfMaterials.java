package dev.pixelwright.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What this program is made of, as the build wrote it down in the jar: a CycloneDX bill of materials.
 *
 * @param components by name
 */
public record BillOfMaterials(List<Component> components) {

    private static final String FILE = "/META-INF/sbom/pixelwright.cdx.json";

    public BillOfMaterials {
        components = List.copyOf(components);
    }

    /**
     * A library.
     *
     * @param name such as {@code org.slf4j:slf4j-api}
     * @param version such as {@code 2.0.18}
     * @param licences SPDX identifiers where there is one, else names; of several any one may be chosen
     */
    public record Component(String name, String version, List<String> licences) {

        public Component {
            licences = List.copyOf(licences);
        }
    }

    /** The jar's own; empty when this runs from classes that were not packed. */
    public static Optional<BillOfMaterials> read() {
        try (InputStream file = BillOfMaterials.class.getResourceAsStream(FILE)) {
            return file == null ? Optional.empty() : Optional.of(of(new ObjectMapper().readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static BillOfMaterials of(JsonNode document) {
        List<Component> components = new ArrayList<>();
        for (JsonNode part : document.path("components")) {
            components.add(new Component(
                    part.path("group").asText() + ":" + part.path("name").asText(),
                    part.path("version").asText(),
                    licences(part.path("licenses"))));
        }
        components.sort(Comparator.comparing(Component::name));
        return new BillOfMaterials(components);
    }

    // Each is an expression, or one licence with an identifier or, where SPDX has none, a name.
    private static List<String> licences(JsonNode choices) {
        List<String> licences = new ArrayList<>();
        for (JsonNode choice : choices) {
            JsonNode licence = choice.path("license");
            String id = licence.path("id").asText(licence.path("name").asText());
            licences.add(choice.path("expression").asText(id));
        }
        return licences;
    }
}
