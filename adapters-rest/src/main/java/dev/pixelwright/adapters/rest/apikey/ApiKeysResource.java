package dev.pixelwright.adapters.rest.apikey;

import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.InPerson;
import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.face.RequiredFields;
import dev.pixelwright.adapters.rest.face.ShownId;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.ListView;
import dev.pixelwright.core.account.key.ApiKeyId;
import dev.pixelwright.core.account.key.KeyName;
import dev.pixelwright.core.account.key.NewApiKey;
import dev.pixelwright.core.failure.AccessFailure.ApiKeyNotFound;
import dev.pixelwright.core.usecase.account.CreateApiKey;
import dev.pixelwright.core.usecase.account.DeleteApiKey;
import dev.pixelwright.core.usecase.account.ListApiKeys;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's API keys. */
@Path("/me/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class ApiKeysResource {

    private final CreateApiKey createApiKey;
    private final ListApiKeys listApiKeys;
    private final DeleteApiKey deleteApiKey;
    private final Optional<URI> publicAddress;

    public ApiKeysResource(
            CreateApiKey createApiKey,
            ListApiKeys listApiKeys,
            DeleteApiKey deleteApiKey,
            Optional<URI> publicAddress) {
        this.createApiKey = createApiKey;
        this.listApiKeys = listApiKeys;
        this.deleteApiKey = deleteApiKey;
        this.publicAddress = publicAddress;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @InPerson
    public Response create(
            @Auth Caller caller, @Nullable ApiKeyRequest body, @Context ContainerRequestContext request) {
        if (body == null) {
            throw RequestFault.MALFORMED_JSON.alone();
        }
        RequiredFields fields = new RequiredFields();
        String name = fields.take("name", body.name());
        fields.check();
        NewApiKey created = createApiKey.execute(caller.user(), new KeyName(name), body.scopeSet(), body.end());
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        Links.of(request, publicAddress).apiKey(created.key().id()))
                .entity(ApiKeyView.of(created.key(), created.secret()))
                .build();
    }

    @GET
    @InPerson
    public ListView<ApiKeyView> list(@Auth Caller caller) {
        return new ListView<>(
                listApiKeys.execute(caller.id()).stream().map(ApiKeyView::of).toList());
    }

    @GET
    @Path("/{id}")
    @InPerson
    public ApiKeyView find(@Auth Caller caller, @PathParam("id") String id) {
        ApiKeyId wanted = id(id);
        // A user has few, so that the list is as good as a look for one.
        return listApiKeys.execute(caller.id()).stream()
                .filter(key -> key.id().equals(wanted))
                .map(ApiKeyView::of)
                .findFirst()
                .orElseThrow(() -> new ApiKeyNotFound(wanted.toString()).toException());
    }

    @DELETE
    @Path("/{id}")
    @InPerson
    public void delete(@Auth Caller caller, @PathParam("id") String id) {
        deleteApiKey.execute(caller.id(), id(id));
    }

    private static ApiKeyId id(String text) {
        return ApiKeyId.parse(text).orElseThrow(() -> new ApiKeyNotFound(ShownId.of(text)).toException());
    }
}
