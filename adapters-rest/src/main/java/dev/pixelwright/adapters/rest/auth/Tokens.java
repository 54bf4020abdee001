package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Writes and reads the tokens: JWTs signed with HS256 that name a user and a session. A token proves nothing by itself;
 * the session it names must still be open.
 */
public final class Tokens {

    /** What a token says: whose it is, and by which session. */
    public record Content(UserId user, SessionId session) {}

    private static final String AUDIENCE = "pixelwright";
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> HEADER = Set.of("alg", "typ");
    private static final String TYPE = "JWT";

    private final SecretKey key;
    private final String issuer;
    private final JwtParser parser;

    /**
     * Writes and reads tokens of one installation.
     *
     * @param signingKey at least 32 bytes
     */
    public Tokens(SecretKey signingKey, String issuer, Clock clock) {
        this.key = Keys.hmacShaKeyFor(signingKey.getEncoded());
        this.issuer = issuer;
        this.parser = Jwts.parser()
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .zip()
                .clear()
                .and()
                .requireIssuer(issuer)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    /** The token of an open session, which expires with it. */
    public String issue(Session session) {
        return Jwts.builder()
                .header()
                .type(TYPE)
                .and()
                .issuer(issuer)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(session.user().toString())
                .id(session.id().toString())
                .issuedAt(Date.from(session.createdAt()))
                .notBefore(Date.from(session.createdAt()))
                .expiration(Date.from(session.expiresAt()))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    /** What {@code token} says; empty when anything about it is not as we write it, or it has expired. */
    Optional<Content> read(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Jws<Claims> signed = parser.parseSignedClaims(token);
            return isOurs(signed.getHeader()) ? content(signed.getPayload()) : Optional.empty();
        } catch (JwtException | IllegalArgumentException defect) {
            return Optional.empty();
        }
    }

    // A key, a link to one, or anything else that asks us to trust the sender's word has no business in our header.
    private static boolean isOurs(JwsHeader header) {
        return HEADER.containsAll(header.keySet()) && TYPE.equals(header.getType());
    }

    private static Optional<Content> content(Claims claims) {
        String subject = claims.getSubject();
        String id = claims.getId();
        if (subject == null || id == null || claims.getExpiration() == null || claims.getIssuedAt() == null) {
            return Optional.empty();
        }
        return UserId.parse(subject).map(user -> new Content(user, new SessionId(UUID.fromString(id))));
    }
}
