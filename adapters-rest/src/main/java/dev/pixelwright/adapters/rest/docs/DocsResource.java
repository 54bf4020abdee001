package dev.pixelwright.adapters.rest.docs;

import dev.pixelwright.adapters.rest.face.Links;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The page on which people read the description, with a viewer that comes with this adapter. What it is made of is on a
 * list, so that no name leads to another file, and nothing comes from another host.
 */
@Path("/docs")
public final class DocsResource {

    /** The version of the viewer that is on the class path. */
    private static final String VIEWER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

    private static final String HTML = "text/html;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    /** The viewer draws its icons as data: addresses; all else is a file of ours. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, Supplier<Document>> FILES = Map.of(
            "page.css", () -> own("page.css", STYLE),
            "page.js", () -> own("page.js", SCRIPT),
            "swagger-ui.css", () -> viewer("swagger-ui.css", STYLE),
            "swagger-ui-bundle.js", () -> viewer("swagger-ui-bundle.js", SCRIPT),
            "favicon.png", () -> viewer("favicon-32x32.png", "image/png"));

    /** Those that somebody has asked for; together two megabytes. */
    private final Map<String, Document> read = new ConcurrentHashMap<>();

    private final String page;

    public DocsResource() {
        page = own("page.html", HTML).text();
    }

    @GET
    public Response page(@Context ContainerRequestContext request) {
        String base = Links.of(request, Optional.empty()).base();
        Document document = new Document(page.replace("{base}", base).getBytes(StandardCharsets.UTF_8), HTML);
        return Response.fromResponse(document.answer(request.getRequest()))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** A file that the page is made of. */
    @GET
    @Path("/{file}")
    public Response file(@PathParam("file") String file, @Context ContainerRequestContext request) {
        Supplier<Document> found = FILES.get(file);
        if (found == null) {
            throw RequestFault.NOT_FOUND.alone();
        }
        return read.computeIfAbsent(file, name -> found.get()).answer(request.getRequest());
    }

    private static Document own(String name, String mediaType) {
        return Document.read(DocsResource.class, name, mediaType);
    }

    private static Document viewer(String name, String mediaType) {
        return Document.read(DocsResource.class, VIEWER + name, mediaType);
    }
}
