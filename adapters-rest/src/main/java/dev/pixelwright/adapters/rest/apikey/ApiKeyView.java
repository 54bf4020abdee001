package dev.pixelwright.adapters.rest.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pixelwright.core.account.key.ApiKey;
import dev.pixelwright.core.account.key.ApiKeySecret;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An API key as shown to its user.
 *
 * @param hint the beginning of the secret
 * @param key the secret, in the answer that creates it and never again
 */
public record ApiKeyView(
        String id,
        String name,
        String hint,
        List<String> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsed,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> key) {

    static ApiKeyView of(ApiKey key) {
        return of(key, Optional.empty());
    }

    static ApiKeyView of(ApiKey key, ApiKeySecret secret) {
        return of(key, Optional.of(secret.value()));
    }

    private static ApiKeyView of(ApiKey key, Optional<String> secret) {
        return new ApiKeyView(
                key.id().toString(),
                key.name().value(),
                key.hint(),
                key.scopes().stream()
                        .sorted()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .toList(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsed(),
                secret);
    }

    @Override
    public String toString() {
        return "ApiKeyView[" + id + "]";
    }
}
