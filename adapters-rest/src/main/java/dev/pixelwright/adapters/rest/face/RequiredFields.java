package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the fields that a body lacks, so that a client learns of all of them at once. */
public final class RequiredFields {

    private final List<String> missing = new ArrayList<>();

    public RequiredFields() {}

    /** Looks at one field; what it returns means something only after {@link #check()} has passed. */
    public String take(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            missing.add(name);
            return "";
        }
        return value;
    }

    /** Fails with {@code FIELD_REQUIRED}, naming those that are missing. */
    public void check() {
        if (!missing.isEmpty()) {
            throw RequestFault.FIELD_REQUIRED.at(missing, "");
        }
    }
}
