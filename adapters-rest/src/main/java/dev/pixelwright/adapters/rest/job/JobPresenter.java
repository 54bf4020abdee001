package dev.pixelwright.adapters.rest.job;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.JobViews;
import dev.pixelwright.core.usecase.FindResult;
import dev.pixelwright.core.usecase.FindRun;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;

/** Prepares, for one request, what shows jobs to its sender. */
public record JobPresenter(FindResult findResult, FindRun findRun, Messages messages, Optional<URI> publicAddress) {

    /** What shows jobs in the answer to {@code request}. */
    public JobViews views(ContainerRequestContext request) {
        return new JobViews(findResult, findRun, messages, Language.of(request), Links.of(request, publicAddress));
    }
}
