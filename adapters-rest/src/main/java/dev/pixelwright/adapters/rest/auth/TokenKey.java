package dev.pixelwright.adapters.rest.auth;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.SecureDigestAlgorithm;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;

/**
 * A key that signs tokens, or that is good only to check them. Its id, which stands in the header of each token, is made of
 * the key itself: nodes that share a key agree on it, and it tells nothing of a secret.
 */
public final class TokenKey {

    /** The fewest bytes of a secret: what HMAC-SHA256 asks for. */
    public static final int MIN_SECRET_BYTES = 32;

    /** The fewest bits of an RSA key (RFC 7518, 3.3). */
    public static final int MIN_RSA_BITS = 2048;

    private static final int ID_BYTES = 8;

    private final String id;
    private final SecureDigestAlgorithm<?, ?> algorithm;
    private final Key verifying;
    private final Optional<UnaryOperator<JwtBuilder>> signer;

    private TokenKey(SecureDigestAlgorithm<?, ?> algorithm, Key verifying, Optional<UnaryOperator<JwtBuilder>> signer) {
        this.id = id(verifying);
        this.algorithm = algorithm;
        this.verifying = verifying;
        this.signer = signer;
    }

    /**
     * A secret, which signs by HMAC-SHA256.
     *
     * @param secret at least {@link #MIN_SECRET_BYTES} bytes
     */
    public static TokenKey of(byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("A secret has at least " + MIN_SECRET_BYTES + " bytes");
        }
        SecretKey key = Keys.hmacShaKeyFor(secret);
        return new TokenKey(Jwts.SIG.HS256, key, Optional.of(token -> token.signWith(key, Jwts.SIG.HS256)));
    }

    /**
     * A private key, which signs by RS256 or EdDSA.
     *
     * @param key RSA with its primes, of at least {@link #MIN_RSA_BITS} bits, or Ed25519
     */
    public static TokenKey of(PrivateKey key) {
        if (key instanceof RSAPrivateCrtKey rsa) {
            requireStrong(rsa);
            KeyPair pair = Jwks.builder().key(rsa).build().toKeyPair().toJavaKeyPair();
            return new TokenKey(
                    Jwts.SIG.RS256,
                    pair.getPublic(),
                    Optional.of(token -> token.signWith(pair.getPrivate(), Jwts.SIG.RS256)));
        }
        requireEdwards(key);
        KeyPair pair = Jwks.builder().octetKey(key).build().toKeyPair().toJavaKeyPair();
        return new TokenKey(
                Jwts.SIG.EdDSA,
                pair.getPublic(),
                Optional.of(token -> token.signWith(pair.getPrivate(), Jwts.SIG.EdDSA)));
    }

    /** A public key, which checks what the private one has signed. */
    public static TokenKey of(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            requireStrong(rsa);
            return new TokenKey(Jwts.SIG.RS256, key, Optional.empty());
        }
        requireEdwards(key);
        return new TokenKey(Jwts.SIG.EdDSA, key, Optional.empty());
    }

    private static void requireStrong(RSAKey key) {
        if (key.getModulus().bitLength() < MIN_RSA_BITS) {
            throw new IllegalArgumentException("An RSA key has at least " + MIN_RSA_BITS + " bits");
        }
    }

    private static void requireEdwards(Key key) {
        String name = key.getAlgorithm().toUpperCase(Locale.ROOT);
        if (!name.equals("EDDSA") && !name.equals("ED25519")) {
            throw new IllegalArgumentException("A key is RSA or Ed25519, not " + key.getAlgorithm());
        }
    }

    // The thumbprint of RFC 7638, shortened.
    private static String id(Key verifying) {
        String thumbprint = (verifying instanceof SecretKey secret
                        ? Jwks.builder().key(secret).build()
                        : Jwks.builder().key((PublicKey) verifying).build())
                .thumbprint()
                .toString();
        byte[] digest = Base64.getUrlDecoder().decode(thumbprint);
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    /** What a token's header calls it. */
    public String id() {
        return id;
    }

    /** Whether tokens can be made with it. */
    public boolean canSign() {
        return signer.isPresent();
    }

    String sign(JwtBuilder token) {
        return signer.orElseThrow(() -> new IllegalStateException("This key only checks tokens"))
                .apply(token)
                .compact();
    }

    boolean isFor(String algorithmName) {
        return algorithm.getId().equals(algorithmName);
    }

    Key verifying() {
        return verifying;
    }

    @Override
    public String toString() {
        return "TokenKey[" + id + " " + algorithm.getId() + "]";
    }
}
