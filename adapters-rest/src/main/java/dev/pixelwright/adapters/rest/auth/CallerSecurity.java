package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;

/** Tells the framework who is calling. */
record CallerSecurity(Caller caller, SecurityContext before) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(role))
                .anyMatch(caller.user().roles()::contains);
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
