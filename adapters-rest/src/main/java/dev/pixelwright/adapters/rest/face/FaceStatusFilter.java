package dev.pixelwright.adapters.rest.face;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;

/**
 * Gives each success on the unversioned face the status 200, as its contract says. What is to be asked for again is no
 * success yet.
 */
public final class FaceStatusFilter implements ContainerResponseFilter {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final Messages messages;

    public FaceStatusFilter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Face.of(request) != Face.UNVERSIONED) {
            return;
        }
        int status = response.getStatus();
        if (status == NO_CONTENT && response.getEntity() == null) {
            response.setStatus(OK);
            response.setEntity(
                    Map.of("message", messages.text(Language.of(request), "DONE")),
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE);
        } else if (status == CREATED || (status == ACCEPTED && !toBeAskedAgain(response))) {
            response.setStatus(OK);
        }
    }

    private static boolean toBeAskedAgain(ContainerResponseContext response) {
        return response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
    }
}
