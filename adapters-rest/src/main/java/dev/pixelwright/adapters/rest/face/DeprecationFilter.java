package dev.pixelwright.adapters.rest.face;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Tells clients of the unversioned face that it is on its way out, and where the same is on the versioned one. */
public final class DeprecationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String VERSIONED = "/" + Face.V1.prefix();

    // Probes, the description and signed links belong to the installation and not to a version of the API.
    private static final Pattern TIMELESS = Pattern.compile("/((health|docs)(/.*)?|openapi\\.json|t/.*)?");

    // What RFC 3986 has in a path, and so little that the headers of an answer have room for it.
    private static final Pattern LINKABLE = Pattern.compile("/[A-Za-z0-9/._~!$&'()*+,;=:@%-]{1,1000}");

    private final transient Deprecation deprecation;

    public DeprecationFilter(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (!path.startsWith(VERSIONED) && !TIMELESS.matcher(path).matches()) {
            response.setHeader("Deprecation", deprecation.sinceText());
            deprecation.sunsetText().ifPresent(sunset -> response.setHeader("Sunset", sunset));
            if (LINKABLE.matcher(path).matches()) {
                response.setHeader("Link", "<" + VERSIONED + path.substring(1) + ">; rel=\"successor-version\"");
            }
        }
        chain.doFilter(request, response);
    }
}
