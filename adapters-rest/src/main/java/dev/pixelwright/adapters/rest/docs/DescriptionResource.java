package dev.pixelwright.adapters.rest.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.rest.openapi.ApiDescription;
import dev.pixelwright.adapters.rest.problem.Messages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The OpenAPI description of this service. Nobody needs a credential. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class DescriptionResource {

    private final Messages messages;
    private final ObjectMapper json;
    private @Nullable Document document;

    public DescriptionResource(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @GET
    public Response show(@Context Request request) throws JsonProcessingException {
        return document().answer(request);
    }

    // Written when it is first asked for: no start waits for it.
    private synchronized Document document() throws JsonProcessingException {
        if (document == null) {
            document = new Document(json.writeValueAsBytes(ApiDescription.write(messages)), MediaType.APPLICATION_JSON);
        }
        return document;
    }
}
