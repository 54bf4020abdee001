package dev.pixelwright.adapters.rest.transform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that orders several derivatives: {@code {"transformations": [ … ]}}, 1 to 20 of them. */
record SeveralOrder(List<Transformation> transformations) {

    private static final String TRANSFORMATIONS = "transformations";
    private static final int MOST = 20;

    SeveralOrder {
        transformations = List.copyOf(transformations);
    }

    /** Fails with a fault of the request, or with a {@code TransformationFailure} of one of them. */
    static SeveralOrder read(@Nullable JsonNode body, Presets presets) {
        if (body == null || !body.isObject()) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals(TRANSFORMATIONS)) {
                throw RequestFault.UNKNOWN_FIELD.at(name, "");
            }
        }
        JsonNode list = body.get(TRANSFORMATIONS);
        if (list == null || list.isEmpty()) {
            throw RequestFault.FIELD_REQUIRED.at(TRANSFORMATIONS, "");
        }
        if (!list.isArray() || list.size() > MOST) {
            throw RequestFault.INVALID_FIELD.at(TRANSFORMATIONS, "");
        }
        return new SeveralOrder(TransformationJson.readEach(list, presets));
    }
}
