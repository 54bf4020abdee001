package dev.pixelwright.adapters.rest.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.transform.TransformationJson;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body that asks for a link: {@code {"transformations": …, "expires_in": seconds}}, the second if it is to end. */
record LinkRequest(Transformation transformation, Optional<Duration> lifetime) {

    private static final String TRANSFORMATIONS = "transformations";
    private static final String EXPIRES_IN = "expires_in";
    private static final Set<String> FIELDS = Set.of(TRANSFORMATIONS, EXPIRES_IN);

    /** Fails with a fault of the request, or with a {@code TransformationFailure}. */
    static LinkRequest read(@Nullable JsonNode body, Presets presets) {
        if (body == null || !body.isObject()) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw RequestFault.UNKNOWN_FIELD.at(name, "");
            }
        }
        JsonNode transformation = body.get(TRANSFORMATIONS);
        if (transformation == null || transformation.isNull()) {
            throw RequestFault.FIELD_REQUIRED.at(TRANSFORMATIONS, "");
        }
        return new LinkRequest(TransformationJson.read(transformation, presets), lifetime(body.get(EXPIRES_IN)));
    }

    private static Optional<Duration> lifetime(@Nullable JsonNode seconds) {
        if (seconds == null || seconds.isNull()) {
            return Optional.empty();
        }
        if (!seconds.isIntegralNumber()) {
            throw RequestFault.INVALID_FIELD.at(EXPIRES_IN, "");
        }
        // What no long can hold is too long, whatever it is.
        long value = seconds.canConvertToLong() ? seconds.longValue() : 0;
        return Optional.of(Duration.ofSeconds(value));
    }
}
