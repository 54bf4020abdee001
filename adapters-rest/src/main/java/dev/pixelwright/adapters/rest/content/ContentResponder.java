package dev.pixelwright.adapters.rest.content;

import dev.pixelwright.adapters.rest.face.SentMethod;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.core.usecase.ReadBlob;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Answers with bytes: whole, in part, or not at all when the client has them already. */
public final class ContentResponder {

    private static final String CONTENT_RANGE = "Content-Range";
    private static final int PARTIAL = 206;
    private static final int PRECONDITION_FAILED = 412;

    private final ReadBlob readBlob;

    public ContentResponder(ReadBlob readBlob) {
        this.readBlob = readBlob;
    }

    /** The answer to {@code request}, which may be conditional or ask for a range. */
    public Response respond(ContainerRequestContext request, Content content) {
        EntityTag tag = new EntityTag(content.blob().sha256().hex());
        Response.ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged != null) {
            Response answer = common(unchanged, content, tag).build();
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
        Response.ResponseBuilder response = range.isPresent()
                ? Response.status(PARTIAL).header(CONTENT_RANGE, range.get().header())
                : Response.ok();
        long length = range.map(ByteRange::length).orElse(content.blob().bytes());
        response.header(HttpHeaders.CONTENT_LENGTH, length)
                .type(content.format().mediaType());
        if (!SentMethod.of(request).equals(HttpMethod.HEAD)) {
            response.entity(
                    range.isPresent()
                            ? readBlob.execute(content.blob(), range.get().offset(), length)
                            : readBlob.execute(content.blob()));
        }
        return common(response, content, tag).build();
    }

    private static Response.ResponseBuilder common(Response.ResponseBuilder response, Content content, EntityTag tag) {
        return response.tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(content.filename()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
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
