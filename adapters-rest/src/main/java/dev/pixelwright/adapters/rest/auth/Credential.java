package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.key.ApiKey;

/** By what somebody was recognised. */
public sealed interface Credential {

    /** A token of a session: the user in person. */
    record BySession(SessionId session) implements Credential {}

    /** A program that acts for the user, as far as its key allows. */
    record ByKey(ApiKey key) implements Credential {}
}
