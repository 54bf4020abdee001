package dev.pixelwright.adapters.rest.auth;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.UnsupportedJwtException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes and reads the tokens: JWTs (RFC 7519) that name a user and a session, signed with a key of a closed set. A token proves nothing by itself;
 * the session it names must still be open.
 */
public final class Tokens {

    /** What a token says: whose it is, and by which session. */
    public record Content(UserId user, SessionId session) {}

    private static final String AUDIENCE = "pixelwright";
    // The node that issues a token may be ahead of the one that reads it.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
    private static final String TYPE = "JWT";

    private final TokenKeys keys;
    private final String issuer;
    private final JwtParser parser;

    /** Writes and reads tokens of one installation. */
    public Tokens(TokenKeys keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.parser = Jwts.parser()
                .keyLocator(new Locator())
                .sig()
                .clear()
                .add(List.of(Jwts.SIG.HS256, Jwts.SIG.RS256, Jwts.SIG.EdDSA))
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
        return keys.signing()
                .sign(Jwts.builder()
                        .header()
                        .type(TYPE)
                        .keyId(keys.signing().id())
                        .and()
                        .issuer(issuer)
                        .audience()
                        .add(AUDIENCE)
                        .and()
                        .subject(session.user().toString())
                        .id(session.id().toString())
                        .issuedAt(Date.from(session.createdAt()))
                        .notBefore(Date.from(session.createdAt().minus(CLOCKS_APART)))
                        .expiration(Date.from(session.expiresAt())));
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

    /** Finds the key of a token; one that is not even signed has none. */
    private final class Locator extends LocatorAdapter<Key> {

        @Override
        protected Key locate(ProtectedHeader header) {
            return keys.locate(header);
        }

        @Override
        protected Key doLocate(Header header) {
            throw new UnsupportedJwtException("Not signed");
        }
    }
}
