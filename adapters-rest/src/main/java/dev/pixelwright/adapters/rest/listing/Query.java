package dev.pixelwright.adapters.rest.listing;

import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The query parameters of a request; what does not fit is refused by name. */
public final class Query {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final ContainerRequestContext request;

    public Query(ContainerRequestContext request) {
        this.request = request;
    }

    /** The first value of a parameter. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst(name));
    }

    /** A whole number from 1 to {@code max}. */
    public OptionalInt count(String name, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        int value = WHOLE.matcher(text.get()).matches() ? Integer.parseInt(text.get()) : 0;
        if (value < 1 || value > max) {
            throw RequestFault.INVALID_QUERY.at(name, "1 … " + max);
        }
        return OptionalInt.of(value);
    }
}
