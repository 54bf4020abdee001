package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, passwords, API keys and leaving, over HTTP. */
class AccessTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private static final String PASSWORD = "correct horse";

    private final Client client = SERVICE.client();

    private static String login(String name, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
    }

    private Client signedIn(String name, String password) {
        Answer answer = client.with("User-Agent", "a test\u00e9").send("POST", "/login", login(name, password));
        return client.with(
                "Authorization", "Bearer " + answer.json().get("access_token").asText());
    }

    private static String name(Client user) {
        return user.get("/me").json().get("username").asText();
    }

    @Test
    void guessingShouldBePutOffWithTheTimeToWait() {
        String name = name(client.asNewUser());
        Answer answer = client.send("POST", "/login", login(name, "wrong password"));
        for (int i = 0; i < 9 && answer.status() == 401; i++) {
            assertThat(answer.code()).isEqualTo("INVALID_CREDENTIALS");
            answer = client.with("X-Forwarded-For", "203.0.113." + i)
                    .send("POST", "/login", login(name, "wrong password"));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(client.send("POST", "/login", login(name, PASSWORD)).status())
                .isEqualTo(429);
    }

    @Test
    void sessionsShouldBeShownAndClosed() {
        Client here = client.asNewUser();
        Client there = signedIn(name(here), PASSWORD);
        JsonNode sessions = here.get("/me/sessions").json().get("items");
        assertThat(sessions).hasSize(2);
        JsonNode other = sessions.get(0).get("current").asBoolean() ? sessions.get(1) : sessions.get(0);
        assertThat(other.get("current").asBoolean()).isFalse();
        assertThat(other.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(other.get("user_agent").asText()).startsWith("a test");
        assertThat(Instant.parse(other.get("expires_at").asText())).isAfter(Instant.EPOCH);
        assertThat(there.get("/me").status()).isEqualTo(200);
        String path = "/api/v1/me/sessions/" + other.get("id").asText();
        assertThat(here.send("DELETE", path).status()).isEqualTo(204);
        assertThat(there.get("/me").status()).isEqualTo(401);
        assertThat(here.send("DELETE", path).code()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(here.send("DELETE", "/me/sessions/none").code()).isEqualTo("SESSION_NOT_FOUND");
    }

    @Test
    void changedPasswordShouldEndTheOtherSessions() {
        Client here = client.asNewUser();
        String name = name(here);
        Client there = signedIn(name, PASSWORD);
        assertThat(change(here, "not it at all", "battery staple").code()).isEqualTo("WRONG_PASSWORD");
        assertThat(change(here, PASSWORD, "short").code()).isEqualTo("INVALID_PASSWORD");
        assertThat(change(here, PASSWORD, "Password1").code()).isEqualTo("COMMON_PASSWORD");
        assertThat(here.send("PUT", "/me/password", "{}").json().get("errors").findValuesAsText("field"))
                .containsExactly("current", "new");
        assertThat(change(here, PASSWORD, "battery staple").status()).isEqualTo(204);
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(there.get("/me").status()).isEqualTo(401);
        assertThat(client.send("POST", "/login", login(name, PASSWORD)).status())
                .isEqualTo(401);
        assertThat(signedIn(name, "battery staple").get("/me").status()).isEqualTo(200);
    }

    private static Answer change(Client user, String current, String next) {
        return user.send("PUT", "/api/v1/me/password", "{\"current\":\"" + current + "\",\"new\":\"" + next + "\"}");
    }

    private static JsonNode key(Client user, String scopes) {
        Answer created = user.send(
                "POST",
                "/api/v1/me/api-keys",
                "{\"name\":\"nightly\",\"scopes\":[" + scopes + "],\"expires_at\":\"2031-01-01T00:00:00+01:00\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location"))
                .endsWith("/api/v1/me/api-keys/" + created.json().get("id").asText());
        return created.json();
    }

    @Test
    void apiKeyShouldBeShownOnceAndSentInEitherHeader() {
        Client user = client.asNewUser();
        JsonNode created = key(user, "\"read\",\"write\"");
        String secret = created.get("key").asText();
        assertThat(secret).startsWith(created.get("hint").asText());
        JsonNode listed = user.get("/me/api-keys").json().at("/items/0");
        assertThat(listed.has("key")).isFalse();
        String place = "/api/v1/me/api-keys/" + created.get("id").asText();
        assertThat(user.get(place).json()).isEqualTo(listed);
        assertThat(user.get("/api/v1/me/api-keys/none").code()).isEqualTo("API_KEY_NOT_FOUND");
        assertThat(listed.get("created_at")).isEqualTo(created.get("created_at"));
        assertThat(listed.toString()).doesNotContain(secret);
        assertThat(listed.get("scopes").toString()).isEqualTo("[\"read\",\"write\"]");
        assertThat(listed.get("expires_at").asText()).isEqualTo("2030-12-31T23:00:00Z");
        for (Client program :
                List.of(client.with("X-API-Key", secret), client.with("Authorization", "Bearer " + secret))) {
            assertThat(name(program)).isEqualTo(name(user));
            assertThat(program.upload("/api/v1/images", Pictures.jpeg(20, 20)).status())
                    .isEqualTo(201);
        }
        assertThat(user.get("/me/api-keys").json().at("/items/0/last_used").isNull())
                .isFalse();
        assertThat(user.send("DELETE", place).status()).isEqualTo(204);
        assertThat(user.get(place).code()).isEqualTo("API_KEY_NOT_FOUND");
        assertThat(client.with("X-API-Key", secret).get("/me").status()).isEqualTo(401);
    }

    @Test
    void credentialsThatDisagreeShouldBeRefused() {
        Client user = client.asNewUser();
        String one = key(user, "\"read\"").get("key").asText();
        String other = key(user, "\"read\"").get("key").asText();
        assertThat(user.with("X-API-Key", one).get("/me").status()).isEqualTo(401);
        Client twice = client.with("X-API-Key", one).with("Authorization", "Bearer " + one);
        assertThat(twice.get("/me").status()).isEqualTo(200);
        assertThat(client.with("X-API-Key", one)
                        .with("Authorization", "Bearer " + other)
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(client.with("X-API-Key", one)
                        .with("X-API-Key", other)
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(client.with("X-API-Key", "").get("/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\",\"scopes\":[\"read\"]}",
                "{\"name\":\"a\\nb\",\"scopes\":[\"read\"]}",
                "{\"name\":\"n\",\"scopes\":[]}",
                "{\"name\":\"n\",\"scopes\":[\"READ\"]}",
                "{\"name\":\"n\",\"scopes\":[null]}",
                "{\"name\":\"n\"}",
                "{\"name\":\"n\",\"scopes\":[\"read\"],\"expires_at\":\"tomorrow\"}",
                "{\"name\":\"n\",\"scopes\":[\"read\"],\"expires_at\":\"2001-01-01T00:00:00Z\"}",
                "{\"name\":\"n\",\"scopes\":[\"read\"],\"expires_at\":\"9999-01-01T00:00:00Z\"}",
                "{\"name\":\"n\",\"scopes\":[\"read\"],\"owner_id\":\"1\"}"
            })
    void keyThatCannotBeShouldBeRefusedByField(String body) {
        Answer refused = client.asNewUser().send("POST", "/me/api-keys", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isIn("name", "scopes", "expires_at", "owner_id");
    }

    @Test
    void whatAKeyMustBeShouldBeSaidInTheLanguageAsked() {
        String body = "{\"name\":\"n\",\"scopes\":[\"READ\"]}";
        Client user = client.asNewUser();
        assertThat(user.with("Accept-Language", "es")
                        .send("POST", "/me/api-keys", body)
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("El campo 'scopes' debe ser al menos uno de read, write, transform y admin.");
        assertThat(user.send("POST", "/me/api-keys", body).json().get("detail").asText())
                .isEqualTo("The field 'scopes' must be at least one of read, write, transform and admin.");
    }

    @Test
    void onlyAdminsShouldHaveKeysThatAdministrate() {
        String body = "{\"name\":\"n\",\"scopes\":[\"admin\"]}";
        assertThat(client.asNewUser().send("POST", "/me/api-keys", body).code()).isEqualTo("FORBIDDEN");
        String secret = key(SERVICE.admin(), "\"admin\"").get("key").asText();
        assertThat(client.with("X-API-Key", secret).get("/admin/users").status())
                .isEqualTo(200);
    }

    @Test
    void leavingShouldEndEverythingAndFreeTheName() {
        Client user = client.asNewUser();
        String name = name(user);
        String image =
                user.upload("/images", Pictures.jpeg(20, 20)).json().get("id").asText();
        String secret = key(user, "\"read\"").get("key").asText();
        Answer left = user.send("DELETE", "/api/v1/me");
        assertThat(left.status()).isEqualTo(202);
        assertThat(left.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(user.get("/me").status()).isEqualTo(401);
        assertThat(client.with("X-API-Key", secret).get("/images/" + image).status())
                .isEqualTo(401);
        assertThat(client.send("POST", "/login", login(name, PASSWORD)).status())
                .isEqualTo(401);
        Answer again =
                client.send("POST", "/api/v1/register", Client.registration(name, name + "@example.org", PASSWORD));
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void adminsShouldSeeUsersAndShutThemOut() {
        Client admin = SERVICE.admin();
        Client user = client.asNewUser();
        String id = user.get("/me").json().get("id").asText();
        String name = name(user);
        JsonNode page = admin.get("/admin/users?limit=100").json();
        assertThat(page.get("items").findValuesAsText("id")).contains(id);
        assertThat(page.toString()).doesNotContain("password", "hash");
        JsonNode disabled =
                admin.send("PATCH", "/admin/users/" + id, "{\"disabled\":true}").json();
        assertThat(disabled.get("disabled").asBoolean()).isTrue();
        assertThat(user.get("/me").status()).isEqualTo(401);
        assertThat(client.send("POST", "/login", login(name, PASSWORD)).code()).isEqualTo("INVALID_CREDENTIALS");
        JsonNode back = admin.send("PATCH", "/admin/users/" + id, "{\"disabled\":false,\"roles\":[\"user\",\"admin\"]}")
                .json();
        assertThat(back.get("disabled").asBoolean()).isFalse();
        assertThat(signedIn(name, PASSWORD).get("/admin/users").status()).isEqualTo(200);
        assertThat(admin.send("PATCH", "/admin/users/77", "{\"disabled\":true}").code())
                .isEqualTo("USER_NOT_FOUND");
        assertThat(admin.send("PATCH", "/admin/users/" + id, "{\"roles\":[\"king\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.send("PATCH", "/admin/users/" + id, "{\"email\":\"x@example.org\"}")
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
    }
}
