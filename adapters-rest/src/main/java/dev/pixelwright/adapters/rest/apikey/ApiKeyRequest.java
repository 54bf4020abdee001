package dev.pixelwright.adapters.rest.apikey;

import dev.pixelwright.core.account.key.Scope;
import dev.pixelwright.core.failure.AccessFailure.InvalidApiKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of an order for a key. */
record ApiKeyRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable String expiresAt) {

    private static final String SCOPES = "at least one of read, write, transform and admin";

    Set<Scope> scopeSet() {
        Set<Scope> found = EnumSet.noneOf(Scope.class);
        for (String word : scopes == null ? List.<String>of() : scopes) {
            found.add(scope(word));
        }
        return found;
    }

    private static Scope scope(@Nullable String word) {
        for (Scope scope : Scope.values()) {
            if (scope.name().toLowerCase(Locale.ROOT).equals(word)) {
                return scope;
            }
        }
        throw new InvalidApiKey("scopes", SCOPES).toException();
    }

    Optional<Instant> end() {
        try {
            return Optional.ofNullable(expiresAt).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw new InvalidApiKey("expires_at", "a time as RFC 3339 writes it").toException(e);
        }
    }
}
