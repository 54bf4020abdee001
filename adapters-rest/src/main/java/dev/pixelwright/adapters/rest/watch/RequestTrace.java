package dev.pixelwright.adapters.rest.watch;

import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.core.port.Tracing;
import dev.pixelwright.core.trace.TraceContext;
import dev.pixelwright.core.trace.TraceStep;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shows each request as a step of the trace that its {@code traceparent} tells of, or of one that begins here. What is not valid in
 * that header is as if it were not there. How balancers ask whether the process is well is not shown.
 *
 * <p>Names and keys are those of OpenTelemetry's conventions for HTTP servers. The path is not among them: it holds ids, and in links
 * what vouches for them.
 */
public final class RequestTrace extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final Pattern HEALTH = Pattern.compile("(/api/v1)?/health(/live|/ready)?");
    private static final int TROUBLE = 500;

    private final transient Tracing tracing;

    public RequestTrace(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HEALTH.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        String method = Route.method(request.getMethod());
        Tracing.Span span = tracing.begin(new TraceStep(method, TraceStep.Kind.SERVER, cause(request)));
        span.note("http.request.method", method);
        if (request.getAttribute(RequestIds.KEY) instanceof String id) {
            span.note("pixelwright.request.id", id);
        }
        Tracing.Scope here = span.enter();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            here.leave();
            if (!answered || !awaits(span, request, response)) {
                end(span, request, response.getStatus(), answered);
            }
        }
    }

    private static boolean awaits(Tracing.Span span, HttpServletRequest request, HttpServletResponse response) {
        if (!request.isAsyncStarted()) {
            return false;
        }
        try {
            request.getAsyncContext().addListener(new Later(span, request, response));
            return true;
        } catch (IllegalStateException over) {
            // Another thread has completed it since it was asked.
            return false;
        }
    }

    private static void end(Tracing.Span span, HttpServletRequest request, int status, boolean answered) {
        if (request.getAttribute(RouteNote.ATTRIBUTE) instanceof String route) {
            span.rename(Route.method(request.getMethod()) + " " + route);
            span.note("http.route", route);
        }
        span.note("http.response.status_code", status);
        if (!answered || status >= TROUBLE) {
            span.failed(answered ? Integer.toString(status) : "NO_ANSWER", true);
        }
        span.end();
    }

    private static Optional<TraceContext> cause(HttpServletRequest request) {
        List<String> parents = Collections.list(request.getHeaders(PARENT));
        return parents.size() == 1
                ? TraceContext.parse(parents.get(0), Collections.list(request.getHeaders(STATE)))
                : Optional.empty();
    }

    /** Waits for an answer that goes on after the thread has left, such as a stream of events. */
    private record Later(Tracing.Span span, HttpServletRequest request, HttpServletResponse response)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            end(span, request, response.getStatus(), true);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is completed next.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is completed next.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
