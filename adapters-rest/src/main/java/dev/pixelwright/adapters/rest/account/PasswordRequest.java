package dev.pixelwright.adapters.rest.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The body of a change of password. */
record PasswordRequest(
        @Nullable String current,
        @Nullable @JsonProperty("new") String next) {

    @Override
    public String toString() {
        return "PasswordRequest[hidden]";
    }
}
