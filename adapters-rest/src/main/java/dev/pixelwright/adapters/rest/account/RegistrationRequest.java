package dev.pixelwright.adapters.rest.account;

import org.jspecify.annotations.Nullable;

/** The body of a registration. */
record RegistrationRequest(
        @Nullable String username,
        @Nullable String email,
        @Nullable String password) {

    @Override
    public String toString() {
        return "RegistrationRequest[hidden]";
    }
}
