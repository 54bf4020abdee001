package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.transform.NamedStep;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a transformation from JSON: the text form as a string, a list of steps in order, or a flat object whose order is
 * {@link FlatWord#IN_ORDER}. It may stand in a field named {@code transformations}.
 */
public final class TransformationJson {

    private static final String WRAPPER = "transformations";
    private static final String ALMOST_WRAPPER = "transformation";
    private static final String NAME = "op";

    private TransformationJson() {}

    /** In which steps may name {@code presets}; fails with a {@code Failure} that names what is wrong. */
    public static Transformation read(JsonNode body, Presets presets) {
        return readPlain(unwrap(body), presets);
    }

    /**
     * A list of transformations, each in one of the three forms; a failure names {@linkplain FailureException#part which} of
     * them it is of.
     */
    static List<Transformation> readEach(JsonNode list, Presets presets) {
        List<Transformation> transformations = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                transformations.add(readPlain(list.get(i), presets));
            } catch (FailureException e) {
                throw e.ofPart(i);
            }
        }
        return transformations;
    }

    private static Transformation readPlain(JsonNode json, Presets presets) {
        if (json.isTextual()) {
            return TransformationSyntax.parse(json.textValue(), presets);
        }
        List<NamedStep> steps = steps(json);
        if (steps.isEmpty()) {
            throw JsonWords.malformed("it names no step");
        }
        return TransformationSyntax.assemble(steps, presets);
    }

    private static JsonNode unwrap(JsonNode body) {
        JsonNode wrapped = body.get(WRAPPER);
        if (wrapped == null) {
            if (body.has(ALMOST_WRAPPER)) {
                throw JsonWords.malformed("the field is named '" + WRAPPER + "', not '" + ALMOST_WRAPPER + "'");
            }
            return body;
        }
        if (body.size() > 1) {
            throw JsonWords.malformed("'" + WRAPPER + "' stands alone or not at all");
        }
        return wrapped;
    }

    private static List<NamedStep> steps(JsonNode json) {
        if (json.isArray()) {
            List<NamedStep> steps = new ArrayList<>(json.size());
            json.forEach(step -> steps.add(listed(step)));
            return steps;
        }
        if (json.isObject()) {
            return FlatForm.steps(json);
        }
        throw JsonWords.malformed("it is a text, a list or an object");
    }

    private static NamedStep listed(JsonNode step) {
        JsonNode name = step.get(NAME);
        if (name == null || !name.isTextual()) {
            throw JsonWords.malformed("each step of a list is an object with a name in '" + NAME + "'");
        }
        return JsonWords.step(JsonWords.name(name.textValue()), step, Set.of(NAME));
    }
}
