package dev.pixelwright.adapters.rest.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/** What a request is counted under, of which there are few, however many addresses and methods clients think of. */
final class Route {

    private static final String OTHER = "OTHER";
    // What a client may call a method is up to the client.
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private Route() {}

    /** The method, or {@code OTHER}. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : OTHER;
    }

    /** As it is described, such as {@code /images/{id}}; {@link RouteTimes#NOWHERE} where nothing was found. */
    static String of(ExtendedUriInfo uri) {
        // Jersey names the innermost template first.
        List<String> parts = new ArrayList<>(
                uri.getMatchedTemplates().stream().map(UriTemplate::getTemplate).toList());
        Collections.reverse(parts);
        String route = SLASHES.matcher(String.join("", parts)).replaceAll("/");
        return route.isEmpty() ? RouteTimes.NOWHERE : route;
    }
}
