package dev.pixelwright.adapters.rest.watch;

import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Notes with each request the route that it took, for who frames it and knows no routes. */
public final class RouteNote implements ApplicationEventListener {

    /** The request attribute that holds it, where a route was found. */
    static final String ATTRIBUTE = "pixelwright.route";

    public RouteNote() {}

    @Override
    public void onEvent(ApplicationEvent event) {
        // Only requests are of interest.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        return event -> {
            if (event.getType() == RequestEvent.Type.REQUEST_MATCHED) {
                event.getContainerRequest().setProperty(ATTRIBUTE, Route.of(event.getUriInfo()));
            }
        };
    }
}
