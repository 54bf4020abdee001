package dev.pixelwright.adapters.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Gives out the files of the console: public, kept by whoever read them and asked for again by their tag. Whatever is no
 * file and looks like none is the page, which knows by its address what to show.
 */
public final class WebConsoleServlet extends HttpServlet {

    /** Where it is to be mapped. */
    public static final String PATTERN = "/console/*";

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** None of what a page could ask a machine for is needed but to copy a link. */
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(),"
            + " hid=(), midi=(), display-capture=(), clipboard-write=(self), fullscreen=(self)";

    private final transient ConsoleFiles files = new ConsoleFiles();
    private final String policy;

    public WebConsoleServlet(ContentPolicy policy) {
        this.policy = policy.header();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getPathInfo() == null) {
            move(request, response);
        } else {
            Optional<ConsoleFile> found = files.find(request.getPathInfo().substring(1));
            if (found.isPresent()) {
                send(found.get(), request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    // The addresses of the files are relative to a folder.
    private static void move(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + request.getServletPath() + "/" + query);
        response.setHeader("Cache-Control", "public, no-cache");
    }

    private void send(ConsoleFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "public, no-cache");
        // With every file: a worker obeys what came with its script, not what came with the page.
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (file.isKnown(request.getHeaders("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.length());
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(file.bytes());
        }
    }
}
