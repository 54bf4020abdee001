package dev.pixelwright.adapters.rest.auth;

import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.UnsupportedJwtException;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of an installation: one that signs, and others whose tokens are still, or already, good. To change the key, let
 * all nodes accept the new one first, then sign with it, and drop the old one when its last token has expired.
 */
public final class TokenKeys {

    private final TokenKey signing;
    private final Map<String, TokenKey> known;

    /**
     * A closed set: a token that names another key is worth nothing.
     *
     * @param signing one that can sign
     * @param accepted further ones, by which tokens are only checked
     */
    public TokenKeys(TokenKey signing, List<TokenKey> accepted) {
        if (!signing.canSign()) {
            throw new IllegalArgumentException("A public key alone signs nothing");
        }
        this.signing = signing;
        this.known = Stream.concat(Stream.of(signing), accepted.stream())
                .collect(Collectors.toUnmodifiableMap(TokenKey::id, Function.identity(), (one, same) -> one));
    }

    TokenKey signing() {
        return signing;
    }

    // The algorithm is the key's, whatever the header says: a public key must never be taken for a secret.
    Key locate(ProtectedHeader header) {
        TokenKey key = header.getKeyId() == null ? null : known.get(header.getKeyId());
        if (key == null || !(header instanceof JwsHeader) || !key.isFor(header.getAlgorithm())) {
            throw new UnsupportedJwtException("No key of ours");
        }
        return key.verifying();
    }

    @Override
    public String toString() {
        return "TokenKeys[" + signing + ", accepted " + known.keySet() + "]";
    }
}
