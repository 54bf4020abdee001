package dev.pixelwright.adapters.rest.auth;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens that would open a session, but for one defect each.
 *
 * @param keyId of the key that tokens are checked with
 * @param secret that key, where it is one; ASCII
 * @param user whose session it is
 * @param session an open one
 * @param elsewhere an address that nobody may be made to call
 */
public record Forger(
        String issuer, String keyId, String secret, String user, String session, Instant now, String elsewhere) {

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"KID\"}";
    private static final String PAYLOAD =
            "{\"iss\":\"ISSUER\",\"aud\":[\"pixelwright\"],\"sub\":\"USER\",\"jti\":\"SESSION\",\"iat\":NOW,\"exp\":END}";
    private static final KeyPair STRANGE = pair();
    private static final int LIFE_SECONDS = 60;

    /** A token without a defect, so that what is wrong with the others is their defect and nothing else. */
    public String good() {
        return raw(HEADER, PAYLOAD);
    }

    /** One of each kind, by what is wrong with it. */
    public Map<String, String> defects() {
        Map<String, String> all = new LinkedHashMap<>();
        algorithms(all);
        strangeKeys(all);
        keyIds(all);
        times(all);
        claims(all);
        edited(all);
        return all;
    }

    private void algorithms(Map<String, String> all) {
        all.put("alg none", unsigned("none"));
        all.put("alg None", unsigned("None"));
        all.put("alg nOnE", unsigned("nOnE"));
        all.put("alg none, signed", raw(HEADER.replace("HS256", "none"), PAYLOAD));
        all.put("no alg", raw(HEADER.replace("\"alg\":\"HS256\",", ""), PAYLOAD));
        all.put("alg that is not", raw(HEADER.replace("HS256", "HS1"), PAYLOAD));
        all.put("alg RS256, signed as HS256", raw(HEADER.replace("HS256", "RS256"), PAYLOAD));
        all.put("HS512", signed("HmacSHA512", bytes(), HEADER.replace("HS256", "HS512"), PAYLOAD));
        all.put(
                "RS256 of a stranger",
                written().signWith(STRANGE.getPrivate(), Jwts.SIG.RS256).compact());
        all.put(
                "PS256 of a stranger",
                written().signWith(STRANGE.getPrivate(), Jwts.SIG.PS256).compact());
        all.put(
                "HS256 of a stranger",
                written()
                        .signWith(Keys.hmacShaKeyFor(new byte[32]), Jwts.SIG.HS256)
                        .compact());
    }

    private void strangeKeys(Map<String, String> all) {
        for (String header : new String[] {"jku", "x5u"}) {
            all.put(header, raw(with(header, '"' + elsewhere + '"'), PAYLOAD));
            all.put(
                    header + " of a stranger",
                    written()
                            .header()
                            .add(header, elsewhere)
                            .and()
                            .signWith(STRANGE.getPrivate(), Jwts.SIG.RS256)
                            .compact());
            all.put(
                    header + " without a key id",
                    raw(with(header, '"' + elsewhere + '"').replace("\"kid\"", "\"cty\""), PAYLOAD));
        }
        all.put(
                "jwk of a stranger",
                written()
                        .header()
                        .jwk(Jwks.builder()
                                .key((RSAPublicKey) STRANGE.getPublic())
                                .build())
                        .and()
                        .signWith(STRANGE.getPrivate(), Jwts.SIG.RS256)
                        .compact());
        all.put("jwk", raw(with("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}"), PAYLOAD));
        all.put("x5c", raw(with("x5c", "[\"AAAA\"]"), PAYLOAD));
        all.put("crit", raw(with("crit", "[\"exp\"]"), PAYLOAD));
        all.put("zip", raw(with("zip", "\"DEF\""), PAYLOAD));
    }

    private void keyIds(Map<String, String> all) {
        String[] odd = {"../../../../dev/null", "' OR '1'='1", "", elsewhere, "0000000000000000", keyId + "\\u0000"};
        for (String kid : odd) {
            all.put("kid " + kid, raw(HEADER.replace("KID", kid), PAYLOAD));
        }
        all.put("no kid", raw(HEADER.replace(",\"kid\":\"KID\"", ""), PAYLOAD));
        all.put("kid that is a number", raw(HEADER.replace("\"KID\"", "7"), PAYLOAD));
        all.put("kid that is a list", raw(HEADER.replace("\"KID\"", "[\"KID\"]"), PAYLOAD));
    }

    private void times(Map<String, String> all) {
        all.put("expired", raw(HEADER, PAYLOAD.replace("END", Long.toString(now.getEpochSecond() - 1))));
        all.put("exp below zero", raw(HEADER, PAYLOAD.replace("END", "-1")));
        all.put("exp in words", raw(HEADER, PAYLOAD.replace("END", "\"never\"")));
        all.put("no exp", raw(HEADER, PAYLOAD.replace(",\"exp\":END", "")));
        all.put("exp of null", raw(HEADER, PAYLOAD.replace("END", "null")));
        all.put("nbf in the future", raw(HEADER, claim("nbf", Long.toString(now.getEpochSecond() + LIFE_SECONDS))));
        all.put("no iat", raw(HEADER, PAYLOAD.replace("\"iat\":NOW,", "")));
    }

    private void claims(Map<String, String> all) {
        all.put("another iss", raw(HEADER, PAYLOAD.replace("ISSUER", "https://other.example.org")));
        all.put("no iss", raw(HEADER, PAYLOAD.replace("\"iss\":\"ISSUER\",", "")));
        all.put("another aud", raw(HEADER, PAYLOAD.replace("pixelwright", "other")));
        all.put("no aud", raw(HEADER, PAYLOAD.replace("\"aud\":[\"pixelwright\"],", "")));
        all.put("another typ", raw(HEADER.replace("JWT", "at+jwt"), PAYLOAD));
        all.put("no typ", raw(HEADER.replace("\"typ\":\"JWT\",", ""), PAYLOAD));
        all.put("no sub", raw(HEADER, PAYLOAD.replace("\"sub\":\"USER\",", "")));
        all.put("sub in words", raw(HEADER, PAYLOAD.replace("USER", "seven")));
        all.put("another sub", raw(HEADER, PAYLOAD.replace("USER", "8")));
        all.put("no jti", raw(HEADER, PAYLOAD.replace("\"jti\":\"SESSION\",", "")));
        all.put("jti in words", raw(HEADER, PAYLOAD.replace("SESSION", "no uuid")));
        all.put("oversized", raw(HEADER, claim("padding", '"' + "x".repeat(5000) + '"')));
        all.put("payload that is a list", raw(HEADER, "[]"));
        all.put("payload that is no JSON", raw(HEADER, "{"));
    }

    private void edited(Map<String, String> all) {
        String[] parts = good().split("\\.");
        String head = parts[0] + "." + parts[1] + ".";
        all.put("payload edited", parts[0] + "." + encoded(filled(claim("role", "\"admin\""))) + "." + parts[2]);
        all.put("user edited", parts[0] + "." + encoded(filled(PAYLOAD.replace("USER", "8"))) + "." + parts[2]);
        all.put("header edited", encoded(filled(with("cty", "\"x\""))) + "." + parts[1] + "." + parts[2]);
        all.put("signature edited", head + (parts[2].charAt(0) == 'A' ? 'B' : 'A') + parts[2].substring(1));
        all.put("signature longer", head + parts[2] + "x");
        all.put("signature cut", head + parts[2].substring(0, 20));
        all.put("signature gone", head);
        all.put("two parts", parts[0] + "." + parts[1]);
        all.put("four parts", good() + "." + parts[2]);
        all.put("only dots", "..");
    }

    private static String with(String header, String value) {
        return HEADER.replace("}", ",\"" + header + "\":" + value + "}");
    }

    private static String claim(String name, String value) {
        return PAYLOAD.replace("}", ",\"" + name + "\":" + value + "}");
    }

    private String unsigned(String algorithm) {
        return encoded(filled(HEADER.replace("HS256", algorithm))) + "." + encoded(filled(PAYLOAD)) + ".";
    }

    private String raw(String header, String payload) {
        return signed("HmacSHA256", bytes(), header, payload);
    }

    /** A good token signed with {@code key} as if it were a secret. */
    public String confused(byte[] key) {
        return signed("HmacSHA256", key, HEADER, PAYLOAD);
    }

    private String signed(String algorithm, byte[] key, String header, String payload) {
        String text = encoded(filled(header)) + "." + encoded(filled(payload));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String filled(String json) {
        return json.replace("KID", keyId)
                .replace("ISSUER", issuer)
                .replace("USER", user)
                .replace("SESSION", session)
                .replace("NOW", Long.toString(now.getEpochSecond()))
                .replace("END", Long.toString(now.getEpochSecond() + LIFE_SECONDS));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes() {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }

    private JwtBuilder written() {
        return Jwts.builder()
                .header()
                .type("JWT")
                .keyId(keyId)
                .and()
                .issuer(issuer)
                .audience()
                .add("pixelwright")
                .and()
                .subject(user)
                .id(session)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(LIFE_SECONDS)));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
