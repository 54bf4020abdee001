package dev.pixelwright.core.account.key;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A credential for programs. What they send is not kept, only its digest: the secret is random and long, so that a fast
 * digest is as good as a slow one.
 *
 * @param name what the user calls it
 * @param hint the secret's beginning, by which a user recognises it
 * @param expiresAt when it ends; never if empty
 * @param lastUsed exact to about a minute
 */
public record ApiKey(
        ApiKeyId id,
        UserId owner,
        KeyName name,
        String hint,
        Sha256 digest,
        Set<Scope> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsed) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key is good for something");
        }
    }

    public boolean isGoodAt(Instant now) {
        return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + " " + hint + "…]";
    }
}
