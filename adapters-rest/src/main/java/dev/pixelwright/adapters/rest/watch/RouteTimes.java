package dev.pixelwright.adapters.rest.watch;

import java.time.Duration;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Times each request by the route that it took, of which there are few, however many addresses there are. */
public final class RouteTimes implements ApplicationEventListener {

    /** The route of a request that nothing was found for. */
    public static final String NOWHERE = "none";

    private static final int GONE = 499;

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
                watch.answered(
                        Route.method(event.getContainerRequest().getMethod()),
                        Route.of(event.getUriInfo()),
                        status(event.getContainerResponse()),
                        Duration.ofNanos(System.nanoTime() - begin));
            }
        };
    }

    // Who asked may be gone before there was an answer, which servers have come to call 499.
    private static int status(ContainerResponse response) {
        return response == null ? GONE : response.getStatus();
    }
}
