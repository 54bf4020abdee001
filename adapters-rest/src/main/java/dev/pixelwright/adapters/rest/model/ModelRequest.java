package dev.pixelwright.adapters.rest.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.transform.NamedStep;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import dev.pixelwright.core.transform.model.ModelFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body that asks for a model: {@code {"generator": …, "face_limit": …, "format": …}}, all of it optional. */
record ModelRequest(Transformation transformation) {

    private static final String FORMAT = "format";

    private static final String FORMATS =
            Arrays.stream(ModelFormat.values()).map(ModelFormat::label).collect(Collectors.joining(", "));

    /** What a field is called in the text form of a transformation. */
    private static final Map<String, String> WORDS = Map.of(
            "generator", "by",
            "face_limit", "faces",
            "texture", "texture",
            "base", "base",
            "depth", "depth");

    /** As usual where there is no body. Fails with a fault of the request, or with a {@code TransformationFailure}. */
    static ModelRequest read(@Nullable JsonNode body) {
        if (body == null) {
            return of(Map.of());
        }
        if (!body.isObject()) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> sent = body.properties().iterator(); sent.hasNext(); ) {
            Map.Entry<String, JsonNode> field = sent.next();
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), text(field.getKey(), field.getValue()));
            } else if (!isKnown(field.getKey())) {
                throw RequestFault.UNKNOWN_FIELD.at(field.getKey(), "");
            }
        }
        return of(fields);
    }

    /** The same of fields that are texts already, such as those of a form. */
    static ModelRequest of(Map<String, String> fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!isKnown(name)) {
                throw RequestFault.UNKNOWN_FIELD.at(name, "");
            }
            if (!name.equals(FORMAT)) {
                parameters.put(WORDS.getOrDefault(name, name), value);
            }
        });
        NamedStep step = new NamedStep(format(fields.getOrDefault(FORMAT, ModelFormat.GLB.label())), parameters);
        return new ModelRequest(TransformationSyntax.assemble(List.of(step), Presets.NONE));
    }

    static boolean isKnown(String field) {
        return field.equals(FORMAT) || WORDS.containsKey(field);
    }

    private static String format(String label) {
        return ModelFormat.parse(label)
                .map(ModelFormat::label)
                .orElseThrow(() -> RequestFault.INVALID_FIELD.at(FORMAT, "one of " + FORMATS));
    }

    private static String text(String name, JsonNode value) {
        if (!isKnown(name)) {
            throw RequestFault.UNKNOWN_FIELD.at(name, "");
        }
        boolean word = name.equals(FORMAT) || name.equals("generator");
        boolean flag = name.equals("texture") || name.equals("base");
        boolean fits = word ? value.isTextual() : flag ? value.isBoolean() : value.isIntegralNumber();
        if (!fits) {
            throw RequestFault.INVALID_FIELD.at(name, "");
        }
        return value.asText();
    }
}
