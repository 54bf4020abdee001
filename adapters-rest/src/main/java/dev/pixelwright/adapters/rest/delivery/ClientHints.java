package dev.pixelwright.adapters.rest.delivery;

import dev.pixelwright.core.delivery.Hints;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a browser says of how large it shows a picture (Responsive Image Client Hints; RFC 8942). */
final class ClientHints {

    private static final String DENSITY = "Sec-CH-DPR";
    private static final String WIDTH = "Sec-CH-Width";

    /** The headers, as {@code Accept-CH} and {@code Vary} name them. */
    static final List<String> NAMES = List.of(DENSITY, WIDTH);

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");

    private ClientHints() {}

    /** The hints of a request; what cannot be read, or is nothing, is none. */
    static Hints of(ContainerRequestContext request) {
        String density = value(request, DENSITY, DECIMAL);
        String width = value(request, WIDTH, WHOLE);
        return new Hints(
                Double.parseDouble(density) > 0
                        ? OptionalDouble.of(Double.parseDouble(density))
                        : OptionalDouble.empty(),
                Integer.parseInt(width) > 0 ? OptionalInt.of(Integer.parseInt(width)) : OptionalInt.empty());
    }

    private static String value(ContainerRequestContext request, String name, Pattern form) {
        String text = request.getHeaderString(name);
        return text != null && form.matcher(text).matches() ? text : "0";
    }
}
