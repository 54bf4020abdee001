package dev.pixelwright.adapters.rest.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.glassfish.jersey.uri.UriTemplate;

/** Times each request by the route that it took, of which there are few, however many addresses there are. */
public final class RouteTimes implements ApplicationEventListener {

    /** The route of a request that nothing was found for. */
    public static final String NOWHERE = "none";

    private static final String OTHER = "OTHER";
    // What a client may call a method is up to the client.
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int GONE = 499;
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final RequestWatch watch;

    public RouteTimes(RequestWatch watch) {
        this.watch = watch;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // Only requests are of interest.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        long begin = System.nanoTime();
        return event -> {
            if (event.getType() == RequestEvent.Type.FINISHED) {
                String method = event.getContainerRequest().getMethod();
                watch.answered(
                        METHODS.contains(method) ? method : OTHER,
                        route(event.getUriInfo()),
                        status(event.getContainerResponse()),
                        Duration.ofNanos(System.nanoTime() - begin));
            }
        };
    }

    // Jersey names the innermost template first.
    private static String route(ExtendedUriInfo uri) {
        List<String> parts = new ArrayList<>(
                uri.getMatchedTemplates().stream().map(UriTemplate::getTemplate).toList());
        Collections.reverse(parts);
        String route = SLASHES.matcher(String.join("", parts)).replaceAll("/");
        return route.isEmpty() ? NOWHERE : route;
    }

    // Who asked may be gone before there was an answer, which servers have come to call 499.
    private static int status(ContainerResponse response) {
        return response == null ? GONE : response.getStatus();
    }
}
