package dev.pixelwright.adapters.rest.auth;

import io.dropwizard.auth.Auth;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Consumer;

/** Puts the rule of each route before it. A route that knows its caller and has no rule stops the start. */
public final class AccessRules implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Needs needs = method.getAnnotation(Needs.class);
        boolean inPerson = method.isAnnotationPresent(InPerson.class);
        if (Arrays.stream(method.getParameters()).noneMatch(parameter -> parameter.isAnnotationPresent(Auth.class))) {
            return;
        }
        if ((needs != null) == inPerson) {
            throw new IllegalStateException(method + " must have one of @Needs and @InPerson");
        }
        context.register(
                needs != null
                        ? new Rule(caller -> Arrays.stream(needs.value()).forEach(caller::require))
                        : new Rule(Caller::session));
    }

    /** One rule, asked once it is known who calls and before the body is read. */
    @Priority(Priorities.AUTHORIZATION)
    private record Rule(Consumer<Caller> rule) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            rule.accept((Caller) request.getSecurityContext().getUserPrincipal());
        }
    }
}
