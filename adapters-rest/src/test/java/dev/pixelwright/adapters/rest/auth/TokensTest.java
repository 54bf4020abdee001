package dev.pixelwright.adapters.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final String SECRET = "k".repeat(64);
    private static final TokenKey OURS = TokenKey.of(SECRET.getBytes(StandardCharsets.UTF_8));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Session SESSION =
            new Session(new SessionId(new UUID(1, 2)), new UserId(7), NOW, NOW.plusSeconds(3600), Origin.UNKNOWN);

    private static final Forger FORGER =
            new Forger("us", OURS.id(), SECRET, "7", SESSION.id().toString(), NOW, "http://127.0.0.1:1/");

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
        assertThat(at(NOW.minusSeconds(60)).read(token)).isPresent();
        assertThat(at(NOW.minusSeconds(61)).read(token)).isEmpty();
    }

    @Test
    void aTokenWithoutDefectShouldBeReadWhoeverWroteIt() {
        assertThat(tokens.read(FORGER.good())).contains(new Tokens.Content(SESSION.user(), SESSION.id()));
    }

    @Test
    void everyDefectShouldMakeATokenWorthless() {
        assertThat(FORGER.defects()).hasSizeGreaterThan(50).allSatisfy((defect, token) -> {
            // Whose session it is not is for the session to say.
            if (!defect.equals("another sub")) {
                assertThat(tokens.read(token)).as(defect).isEmpty();
            }
        });
        assertThat(tokens.read("")).isEmpty();
    }

    static Stream<TokenKey> keysOfAllKinds() throws NoSuchAlgorithmException {
        return Stream.of(
                OURS,
                TokenKey.of(pair("RSA").getPrivate()),
                TokenKey.of(pair("Ed25519").getPrivate()));
    }

    private static KeyPair pair(String algorithm) throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    @ParameterizedTest
    @MethodSource("keysOfAllKinds")
    void everyKindOfKeyShouldSignAndCheck(TokenKey key) {
        Tokens tokens = at(NOW, new TokenKeys(key, List.of()));
        assertThat(tokens.read(tokens.issue(SESSION))).contains(new Tokens.Content(SESSION.user(), SESSION.id()));
        assertThat(tokens.read(edited(tokens.issue(SESSION)))).isEmpty();
        assertThat(key.id()).matches("[0-9a-f]{16}");
    }

    @Test
    void tokensOfAFormerKeyShouldBeGoodAsLongAsItIsAccepted() throws NoSuchAlgorithmException {
        KeyPair next = pair("Ed25519");
        Tokens former = at(NOW, new TokenKeys(OURS, List.of(TokenKey.of(next.getPublic()))));
        Tokens present = at(NOW, new TokenKeys(TokenKey.of(next.getPrivate()), List.of(OURS)));
        Tokens later = at(NOW, new TokenKeys(TokenKey.of(next.getPrivate()), List.of()));
        assertThat(present.read(former.issue(SESSION))).isPresent();
        assertThat(former.read(present.issue(SESSION))).isPresent();
        assertThat(later.read(present.issue(SESSION))).isPresent();
        assertThat(later.read(former.issue(SESSION))).isEmpty();
    }

    @Test
    void publicKeyShouldNeverBeTakenForASecret() throws NoSuchAlgorithmException {
        KeyPair pair = pair("RSA");
        Tokens rsa = at(NOW, new TokenKeys(TokenKey.of(pair.getPrivate()), List.of()));
        Forger forger = new Forger(
                "us",
                TokenKey.of(pair.getPublic()).id(),
                SECRET,
                "7",
                SESSION.id().toString(),
                NOW,
                "");
        assertThat(rsa.read(forger.confused(pair.getPublic().getEncoded()))).isEmpty();
    }

    @Test
    void weakKeysShouldBeRefused() throws NoSuchAlgorithmException {
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        KeyPair pair = weak.generateKeyPair();
        KeyPair other = pair("EC");
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.of(pair.getPrivate()));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.of(pair.getPublic()));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenKey.of(other.getPrivate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenKeys(TokenKey.of(pair("Ed25519").getPublic()), List.of()));
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

    private static Tokens at(Instant now) {
        return at(now, new TokenKeys(OURS, List.of()));
    }

    private static Tokens at(Instant now, TokenKeys keys) {
        return new Tokens(keys, "us", Clock.fixed(now, ZoneOffset.UTC));
    }
}
