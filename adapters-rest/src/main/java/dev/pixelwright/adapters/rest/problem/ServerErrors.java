package dev.pixelwright.adapters.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.adapters.rest.frame.SecurityHeaders;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server itself refuses before any resource hears of it, such as a malformed or endless header. */
public final class ServerErrors extends ErrorHandler {

    /** Methods of requests that the server could not read, as it names them itself, or did not want to (HTTP/2). */
    private static final Set<String> UNREADABLE = Set.of("BAD", "PRI");

    private final Messages messages;
    private final ObjectMapper json;
    private final RequestIds requestIds;
    private final SecurityHeaders security;

    public ServerErrors(Messages messages, ObjectMapper json, RequestIds requestIds, SecurityHeaders security) {
        this.messages = messages;
        this.json = json;
        this.requestIds = requestIds;
        this.security = security;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Language language = Language.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        Fault fault = StatusFaults.of(code);
        String id = request.getAttribute(RequestIds.KEY) instanceof String known ? known : requestIds.next();
        Problem problem = Problem.of(fault, messages.text(language, fault), id);
        security.all().forEach((name, value) -> response.getHeaders().put(name, value));
        if (UNREADABLE.contains(request.getMethod())) {
            // The server closes after it without a word, and a client would lose what it sends next.
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
        response.getHeaders().put(RequestIds.HEADER, id);
        response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.tag());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(bytes(problem)), callback);
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
