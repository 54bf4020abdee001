package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.adapters.rest.face.SentMethod;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.usecase.PresignBlob;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Answers with bytes: whole, in part, not at all when the client has them already, or from the store itself. */
public final class ContentResponder {

    private static final String CONTENT_RANGE = "Content-Range";
    private static final int PARTIAL = 206;
    private static final int PRECONDITION_FAILED = 412;

    /** The store's tags are not ours, so a condition that was sent on to it would be judged wrongly. */
    private static final List<String> CONDITIONS =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range");

    private final HotBytes bytes;
    private final PresignBlob presignBlob;
    private final boolean redirects;

    /** @param redirects whether readers are sent to the store, where that has addresses for them */
    public ContentResponder(HotBytes bytes, PresignBlob presignBlob, boolean redirects) {
        this.bytes = bytes;
        this.presignBlob = presignBlob;
        this.redirects = redirects;
    }

    /** The answer for the caller alone to {@code request}, which may be conditional or ask for a range. */
    public Response respond(ContainerRequestContext request, Content content) {
        return respond(request, content, Caching.PRIVATE);
    }

    /** The answer to {@code request}, which may be conditional or ask for a range. */
    public Response respond(ContainerRequestContext request, Content content, Caching caching) {
        EntityTag tag = new EntityTag(content.blob().sha256().hex());
        Response.ResponseBuilder unchanged =
                request.getRequest().evaluatePreconditions(Date.from(content.madeAt()), tag);
        if (unchanged != null) {
            Response answer = common(unchanged, content, tag, caching).build();
            if (answer.getStatus() == PRECONDITION_FAILED) {
                throw RequestFault.PRECONDITION_FAILED.alone();
            }
            return answer;
        }
        Optional<ByteRange> range = range(request, tag, content.blob().bytes());
        if (range.isPresent() && !range.get().isSatisfiable()) {
            throw RequestFault.RANGE_NOT_SATISFIABLE.with(
                    "bytes", Long.toString(content.blob().bytes()));
        }
        Optional<URI> elsewhere = redirects && isPlainGet(request) ? address(content) : Optional.empty();
        if (elsewhere.isPresent()) {
            return redirect(elsewhere.get(), caching);
        }
        Response.ResponseBuilder response = range.isPresent()
                ? Response.status(PARTIAL).header(CONTENT_RANGE, range.get().header())
                : Response.ok();
        long length = range.map(ByteRange::length).orElse(content.blob().bytes());
        response.header(HttpHeaders.CONTENT_LENGTH, length)
                .type(content.format().mediaType());
        if (!SentMethod.of(request).equals(HttpMethod.HEAD)) {
            response.entity(bytes.open(content, range.map(ByteRange::offset).orElse(0L), length));
        }
        return common(response, content, tag, caching).build();
    }

    // An address is signed for GET, so that a HEAD is answered from here too.
    private static boolean isPlainGet(ContainerRequestContext request) {
        return SentMethod.of(request).equals(HttpMethod.GET)
                && CONDITIONS.stream().allMatch(name -> request.getHeaderString(name) == null);
    }

    private Optional<URI> address(Content content) {
        return presignBlob.execute(
                content.blob(), content.format().mediaType(), Disposition.inline(content.filename()));
    }

    // Whoever has the address has the bytes: nobody on the way may keep it.
    private static Response redirect(URI address, Caching caching) {
        return Response.temporaryRedirect(address)
                .header(Caching.RESOURCE_POLICY, caching.resourcePolicy())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response.ResponseBuilder common(
            Response.ResponseBuilder response, Content content, EntityTag tag, Caching caching) {
        return response.tag(tag)
                .lastModified(Date.from(content.madeAt()))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(content.filename()))
                .header(HttpHeaders.CACHE_CONTROL, caching.cacheControl())
                .header(Caching.RESOURCE_POLICY, caching.resourcePolicy())
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static Optional<ByteRange> range(ContainerRequestContext request, EntityTag tag, long total) {
        String header = request.getHeaderString("Range");
        String condition = request.getHeaderString("If-Range");
        boolean stale = condition != null && !condition.equals("\"" + tag.getValue() + "\"");
        // Only of a GET is a range a part (RFC 9110, 14.2).
        boolean whole = header == null || stale || !SentMethod.of(request).equals(HttpMethod.GET);
        return whole ? Optional.empty() : ByteRange.parse(header, total);
    }
}
