package dev.pixelwright.adapters.rest.audit;

import dev.pixelwright.adapters.rest.address.ClientAddress;
import dev.pixelwright.adapters.rest.auth.Caller;
import dev.pixelwright.adapters.rest.auth.Credential.ByKey;
import dev.pixelwright.adapters.rest.frame.RequestIds;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.usecase.audit.RecordAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Notes every request that is meant to change something and whose sender is known, however it ended, and every password
 * that was tried. What else strangers have had refused is left out, since they could fill the log with it.
 */
public final class AuditFilter implements ContainerResponseFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENTERED = "pixelwright.entered";
    private static final String DETAIL = "pixelwright.detail";
    private static final String ONLY_LOOKS = "pixelwright.only-looks";
    private static final int MAX_SUBJECT = 100;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAUTHORIZED = 401;

    private final RecordAction recordAction;

    @Context
    @SuppressWarnings("NullAway.Init") // The framework sets it, to a proxy that speaks of the request at hand.
    private HttpServletRequest servletRequest;

    public AuditFilter(RecordAction recordAction) {
        this.recordAction = recordAction;
    }

    /** Says who got in by a request that nobody was known for before. */
    public static void entered(HttpServletRequest request, UserId user) {
        request.setAttribute(ENTERED, user);
    }

    /** Says what the request is to change, where its route does not; without any secret. */
    public static void detail(ContainerRequestContext request, String words) {
        request.setProperty(DETAIL, words);
    }

    /** Says that the request changes nothing, though its method is one that does. */
    public static void onlyLooks(ContainerRequestContext request) {
        request.setProperty(ONLY_LOOKS, true);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (SAFE_METHODS.contains(request.getMethod()) || request.getProperty(ONLY_LOOKS) != null) {
            return;
        }
        String route = route(request);
        Optional<Caller> caller = Optional.ofNullable(
                        request.getSecurityContext().getUserPrincipal())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
        if (caller.isPresent() || (isEntrance(route) && isTelling(response.getStatus()))) {
            recordAction.execute(new Action(
                    caller.map(Caller::id).or(this::whoEntered),
                    caller.map(AuditFilter::credential).orElse("none"),
                    request.getMethod() + " " + route,
                    subject(request, response),
                    Objects.toString(request.getProperty(DETAIL), ""),
                    response.getStatus(),
                    ClientAddress.of(servletRequest).getHostAddress(),
                    String.valueOf(request.getProperty(RequestIds.KEY))));
        }
    }

    private Optional<UserId> whoEntered() {
        return Optional.ofNullable(servletRequest.getAttribute(ENTERED))
                .filter(UserId.class::isInstance)
                .map(UserId.class::cast);
    }

    // What was refused before a password was looked at says nothing of anybody.
    private static boolean isTelling(int status) {
        return status < MULTIPLE_CHOICES || status == UNAUTHORIZED;
    }

    private static boolean isEntrance(String route) {
        return route.equals("/login") || route.equals("/register");
    }

    private static String credential(Caller caller) {
        return caller.credential() instanceof ByKey program
                ? "api-key " + program.key().id()
                : "session";
    }

    // The route and not the path: the same action reads the same, and no text of a sender's gets in.
    private static String route(ContainerRequestContext request) {
        if (!(request.getUriInfo() instanceof ExtendedUriInfo info)) {
            return "";
        }
        List<UriTemplate> templates = info.getMatchedTemplates();
        StringBuilder route = new StringBuilder();
        for (int i = templates.size() - 1; i >= 0; i--) {
            route.append(templates.get(i).getTemplate());
        }
        String plain = route.toString().replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String subject(ContainerRequestContext request, ContainerResponseContext response) {
        String named = request.getUriInfo().getPathParameters().values().stream()
                .map(values -> values.get(0))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        if (named.isEmpty()) {
            String made = response.getHeaderString(HttpHeaders.LOCATION);
            named = made == null ? "" : made.substring(made.lastIndexOf('/') + 1);
        }
        String plain = named.replaceAll("[^0-9A-Za-z ._-]", "?");
        return plain.length() > MAX_SUBJECT ? plain.substring(0, MAX_SUBJECT) : plain;
    }
}
