package dev.pixelwright.adapters.rest.problem;

import dev.pixelwright.adapters.rest.frame.RequestIds;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;

/** Puts a fault into the caller's language and stamps it with the request id. */
public final class ProblemFilter implements ContainerResponseFilter {

    private final Messages messages;

    public ProblemFilter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Fault fault) {
            Language language = Language.of(request);
            String requestId = String.valueOf(request.getProperty(RequestIds.KEY));
            response.setEntity(
                    Problem.of(fault, messages.text(language, fault), requestId), new Annotation[0], Problem.TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
