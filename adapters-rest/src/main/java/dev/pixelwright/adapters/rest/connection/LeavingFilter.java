package dev.pixelwright.adapters.rest.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Has each connection closed after its next answer while the process is about to end: one that a balancer or a client keeps for
 * later would else break under a request of theirs.
 */
public final class LeavingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier leaving;

    public LeavingFilter(BooleanSupplier leaving) {
        this.leaving = leaving;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (leaving.getAsBoolean()) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
