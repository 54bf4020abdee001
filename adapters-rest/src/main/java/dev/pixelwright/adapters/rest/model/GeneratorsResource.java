package dev.pixelwright.adapters.rest.model;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.usecase.ListGenerators;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who makes models here. */
@Path("/models/generators")
@Produces(MediaType.APPLICATION_JSON)
public final class GeneratorsResource {

    private final ListGenerators listGenerators;
    private final Messages messages;

    public GeneratorsResource(ListGenerators listGenerators, Messages messages) {
        this.listGenerators = listGenerators;
        this.messages = messages;
    }

    @GET
    public ListView<GeneratorView> list(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return new ListView<>(listGenerators.execute().stream()
                .map(known -> GeneratorView.of(known, messages, language))
                .toList());
    }
}
