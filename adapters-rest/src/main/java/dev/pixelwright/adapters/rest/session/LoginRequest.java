package dev.pixelwright.adapters.rest.session;

import org.jspecify.annotations.Nullable;

/** The body of a login. */
record LoginRequest(
        @Nullable String username,
        @Nullable String password,
        @Nullable Boolean rememberMe) {

    boolean remember() {
        return rememberMe != null && rememberMe;
    }

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
