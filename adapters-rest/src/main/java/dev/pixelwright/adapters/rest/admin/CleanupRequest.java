package dev.pixelwright.adapters.rest.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The body {@code {"dry_run": …}}, all of it optional. Read by hand: nothing else may pass for a false, which removes. */
record CleanupRequest(boolean dryRun) {

    private static final String DRY_RUN = "dry_run";

    /** No dry run where nothing is said of it. Fails with a fault of the request. */
    static CleanupRequest read(@Nullable JsonNode body) {
        if (body == null) {
            return new CleanupRequest(false);
        }
        if (!body.isObject()) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals(DRY_RUN)) {
                throw RequestFault.UNKNOWN_FIELD.at(name, "");
            }
        }
        JsonNode dryRun = body.path(DRY_RUN);
        if (!dryRun.isBoolean() && !dryRun.isNull() && !dryRun.isMissingNode()) {
            throw RequestFault.INVALID_FIELD.at(DRY_RUN, "");
        }
        return new CleanupRequest(dryRun.booleanValue());
    }
}
