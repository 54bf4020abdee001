package dev.pixelwright.adapters.rest.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/** Gives each request its id and each response the headers that keep a browser from being clever with it. */
public final class RequestFrame extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient RequestIds ids;
    private final transient SecurityHeaders security;

    public RequestFrame(RequestIds ids, SecurityHeaders security) {
        this.ids = ids;
        this.security = security;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = ids.choose(request.getHeader(RequestIds.HEADER));
        request.setAttribute(RequestIds.KEY, id);
        response.setHeader(RequestIds.HEADER, id);
        security.all().forEach(response::setHeader);
        MDC.put(RequestIds.KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestIds.KEY);
        }
    }
}
