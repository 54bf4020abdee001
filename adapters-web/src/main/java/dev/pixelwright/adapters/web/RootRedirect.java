package dev.pixelwright.adapters.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends who opens {@code /} in a browser to the console; programs are answered as before. */
public final class RootRedirect extends HttpFilter {

    /** Where it is to be mapped: the root and nothing below. */
    public static final String PATTERN = "";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET") && wantsPage(request)) {
            response.setHeader("Vary", "Accept");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + "/console/");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(accepted -> Stream.of(accepted.split(",", -1)))
                .map(range -> range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .anyMatch("text/html"::equals);
    }
}
