package dev.pixelwright.adapters.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final byte[] SECRET = "k".repeat(64).getBytes(StandardCharsets.UTF_8);
    private static final SecretKey KEY = Keys.hmacShaKeyFor(SECRET);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Session SESSION =
            new Session(new SessionId(new UUID(1, 2)), new UserId(7), NOW, NOW.plusSeconds(3600), Origin.UNKNOWN);

    private final Tokens tokens = at(NOW);

    @Test
    void aTokenShouldSayWhoseItIs() {
        assertThat(tokens.read(tokens.issue(SESSION))).contains(new Tokens.Content(SESSION.user(), SESSION.id()));
    }

    @Test
    void aTokenShouldBeGoodExactlyAsLongAsItsSession() {
        String token = tokens.issue(SESSION);
        assertThat(at(NOW.plusSeconds(3599)).read(token)).isPresent();
        assertThat(at(NOW.plusSeconds(3601)).read(token)).isEmpty();
        assertThat(at(NOW.minusSeconds(1)).read(token)).isEmpty();
    }

    @Test
    void aTokenWithoutDefectShouldBeReadWhoeverWroteIt() {
        assertThat(tokens.read(good().signWith(KEY, Jwts.SIG.HS256).compact())).isPresent();
    }

    @Test
    void everyDefectShouldMakeATokenWorthless() {
        String[] defects = {
            good().compact(),
            good().signWith(KEY, Jwts.SIG.HS512).compact(),
            good().signWith(Keys.hmacShaKeyFor(new byte[32]), Jwts.SIG.HS256).compact(),
            good().issuer("other").signWith(KEY, Jwts.SIG.HS256).compact(),
            good().audience()
                    .clear()
                    .add("other")
                    .and()
                    .signWith(KEY, Jwts.SIG.HS256)
                    .compact(),
            good().expiration(null).signWith(KEY, Jwts.SIG.HS256).compact(),
            good().subject(null).signWith(KEY, Jwts.SIG.HS256).compact(),
            good().subject("seven").signWith(KEY, Jwts.SIG.HS256).compact(),
            good().id(null).signWith(KEY, Jwts.SIG.HS256).compact(),
            good().id("no uuid").signWith(KEY, Jwts.SIG.HS256).compact(),
            good().issuedAt(null).signWith(KEY, Jwts.SIG.HS256).compact(),
            good().notBefore(Date.from(NOW.plus(Duration.ofMinutes(1))))
                    .signWith(KEY, Jwts.SIG.HS256)
                    .compact(),
            good().header().type("other").and().signWith(KEY, Jwts.SIG.HS256).compact(),
            good().header()
                    .keyId("../../etc/passwd")
                    .and()
                    .signWith(KEY, Jwts.SIG.HS256)
                    .compact(),
            good().header()
                    .add("jku", "http://127.0.0.1:1/")
                    .and()
                    .signWith(KEY, Jwts.SIG.HS256)
                    .compact(),
            good().claim("padding", "x".repeat(5000))
                    .signWith(KEY, Jwts.SIG.HS256)
                    .compact(),
            edited(tokens.issue(SESSION)),
            tokens.issue(SESSION) + "x",
            "",
            "..",
        };
        assertThat(defects).allSatisfy(token -> assertThat(tokens.read(token)).isEmpty());
    }

    private static String edited(String token) {
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replace("\"sub\":\"7\"", "\"sub\":\"8\"");
        assertThat(other).isNotEqualTo(payload);
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static JwtBuilder good() {
        return Jwts.builder()
                .header()
                .type("JWT")
                .and()
                .issuer("us")
                .audience()
                .add("pixelwright")
                .and()
                .subject("7")
                .id(new UUID(1, 2).toString())
                .issuedAt(Date.from(NOW))
                .expiration(Date.from(NOW.plusSeconds(60)));
    }

    private static Tokens at(Instant now) {
        return new Tokens(KEY, "us", Clock.fixed(now, ZoneOffset.UTC));
    }
}
