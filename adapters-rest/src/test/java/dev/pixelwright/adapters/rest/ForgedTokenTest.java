package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.auth.Forger;
import dev.pixelwright.adapters.rest.auth.TokenKey;
import dev.pixelwright.adapters.rest.auth.TokenKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens of an open session with one defect each, over a socket. */
class ForgedTokenTest {

    private static final KeyPair PAIR = pair();
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    @RegisterExtension
    static final Service WITH_A_PAIR =
            new Service(false, 0).signingWith(new TokenKeys(TokenKey.of(PAIR.getPrivate()), List.of()));

    @Test
    void everyDefectShouldBeTheSameRefusalAndCallNobody() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            Forger forger = forger(
                    SERVICE,
                    TokenKey.of(Service.SECRET.getBytes(StandardCharsets.UTF_8)).id(),
                    "http://127.0.0.1:" + elsewhere.getLocalPort() + "/keys");
            assertThat(bearing(SERVICE, forger.good()).get("/me").status()).isEqualTo(200);
            JsonNode nobody = body(SERVICE.client().get("/me"));
            Map<String, String> defects = forger.defects();
            assertThat(defects).hasSizeGreaterThan(50);
            defects.forEach((defect, token) -> {
                assertRefused(defect, bearing(SERVICE, token).get("/me"), nobody);
                assertRefused(defect, inCookie(token).get("/api/v1/me"), nobody);
                assertRefused(
                        defect, bearing(SERVICE, token).send("POST", "/images/1/transform", "\"grayscale\""), nobody);
            });
            assertThat(bearing(SERVICE, forger.good()).get("/me").status()).isEqualTo(200);
            assertThatNobodyCalled(elsewhere);
        }
    }

    @Test
    void publicKeyShouldNeverBeTakenForASecret() {
        String keyId = TokenKey.of(PAIR.getPublic()).id();
        Forger forger = forger(WITH_A_PAIR, keyId, "");
        JsonNode nobody = body(WITH_A_PAIR.client().get("/me"));
        byte[] der = PAIR.getPublic().getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        for (byte[] key : List.of(
                der, pem.getBytes(StandardCharsets.US_ASCII), keyId.repeat(2).getBytes(StandardCharsets.US_ASCII))) {
            assertRefused(
                    "HS256 by what is public",
                    bearing(WITH_A_PAIR, forger.confused(key)).get("/me"),
                    nobody);
        }
        forger.defects()
                .forEach((defect, token) ->
                        assertRefused(defect, bearing(WITH_A_PAIR, token).get("/me"), nobody));
    }

    /** Forges tokens of a session that has just been opened, and shows that it is open. */
    private static Forger forger(Service service, String keyId, String elsewhere) {
        Client user = service.client().asNewUser();
        assertThat(user.get("/me").status()).isEqualTo(200);
        JsonNode payload = payload(user.header("Authorization"));
        return new Forger(
                Service.ISSUER,
                keyId,
                Service.SECRET,
                payload.get("sub").asText(),
                payload.get("jti").asText(),
                Instant.now(),
                elsewhere);
    }

    private static JsonNode payload(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError(token, e);
        }
    }

    private static Client bearing(Service service, String token) {
        return service.client().with("Authorization", "Bearer " + token);
    }

    private static Client inCookie(String token) {
        return SERVICE.client().with("Cookie", "access_token=" + token);
    }

    private static void assertRefused(String defect, Answer answer, JsonNode nobody) {
        assertThat(answer.status()).as(defect).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).as(defect).isEqualTo("Bearer");
        assertThat(body(answer)).as(defect).isEqualTo(nobody);
    }

    /** Calls come in the order in which they were made, so ours must be the first. */
    private static void assertThatNobodyCalled(ServerSocket elsewhere) throws IOException {
        try (Socket ours = new Socket(InetAddress.getLoopbackAddress(), elsewhere.getLocalPort());
                Socket first = elsewhere.accept()) {
            assertThat(first.getPort()).isEqualTo(ours.getLocalPort());
        }
    }

    private static JsonNode body(Answer answer) {
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("request_id");
        return body;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
