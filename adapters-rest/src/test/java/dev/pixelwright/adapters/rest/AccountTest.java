package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    @RegisterExtension
    static final Service OVER_TLS = new Service(true, 0);

    private final Client client = SERVICE.client();

    @ParameterizedTest
    @ValueSource(strings = {"/register 200", "/api/v1/register 201"})
    void registrationShouldLetTheUserIn(String faceAndStatus) {
        String[] expected = faceAndStatus.split(" ");
        String name = Client.newName();
        Answer answer =
                client.send("POST", expected[0], Client.registration(name, name + "@example.org", "correct horse"));
        assertThat(answer.status()).isEqualTo(Integer.parseInt(expected[1]));
        JsonNode token = answer.json();
        assertThat(token.get("token_type").asText()).isEqualTo("bearer");
        assertThat(token.get("expires_in").asInt()).isEqualTo(3600);
        JsonNode me = client.with(
                        "Authorization", "Bearer " + token.get("access_token").asText())
                .get("/me")
                .json();
        assertThat(me.get("username").asText()).isEqualTo(name);
        assertThat(me.get("email").asText()).isEqualTo(name + "@example.org");
        assertThat(me.get("roles").get(0).asText()).isEqualTo("user");
        assertThat(me.get("id").isTextual()).isTrue();
        assertThat(me.get("created_at").asText()).endsWith("Z");
    }

    @Test
    void registrationShouldNameEveryMissingField() {
        Answer answer = client.send("POST", "/register", "{\"email\":\" \"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FIELD_REQUIRED");
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactly("username", "email", "password");
    }

    @Test
    void registrationShouldNameAnInvalidField() {
        Answer answer = client.send("POST", "/register", Client.registration("someone", "no address", "correct horse"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_EMAIL");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("email");
    }

    @Test
    void registrationShouldRefuseUnknownAndWronglyTypedFieldsByName() {
        Answer unknown = client.send(
                "POST", "/register", "{\"username\":\"a\",\"email\":\"b\",\"password\":\"c\",\"role\":\"admin\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("role");
        Answer typed = client.send("POST", "/register", "{\"username\":\"a\",\"email\":\"b\",\"password\":12345678}");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.json().at("/errors/0/field").asText()).isEqualTo("password");
    }

    @Test
    void aTakenNameShouldBeRefusedInTheLanguageAskedFor() {
        String name = Client.newName();
        client.send("POST", "/register", Client.registration(name, name + "@example.org", "correct horse"));
        String again =
                Client.registration(name.toUpperCase(java.util.Locale.ROOT), "other@example.org", "correct horse");
        Answer spanish =
                client.with("Accept-Language", "es-MX,es;q=0.9,en;q=0.8").send("POST", "/register", again);
        assertThat(spanish.status()).isEqualTo(400);
        assertThat(spanish.code()).isEqualTo("USER_EXISTS");
        assertThat(spanish.json().get("detail").asText()).isEqualTo("Usuario ya existe");
        assertThat(spanish.json().get("message").asText()).isEqualTo("Usuario ya existe");
        assertThat(client.send("POST", "/register", again).json().get("detail").asText())
                .isEqualTo("User already exists");
    }

    @Test
    void loginShouldHandOutACookieThatLastsAsLongAsTheToken() {
        String name = register();
        Answer answer = client.send("POST", "/api/v1/login", login(name, "correct horse", false));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie"))
                .isEqualTo("access_token=" + token(answer) + "; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict");
        Answer remembered = client.send("POST", "/login", login(name, "correct horse", true));
        assertThat(remembered.header("Set-Cookie")).contains("Max-Age=2592000");
        assertThat(remembered.json().get("expires_in").asInt()).isEqualTo(2592000);
        assertThat(client.with("Cookie", "access_token=" + token(answer))
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loginShouldTakeAForm() {
        String name = register();
        byte[] form = ("grant_type=password&username=" + name + "&password=correct+horse&remember_me=true")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = client.send("POST", "/login", form, "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("expires_in").asInt()).isEqualTo(2592000);
    }

    @Test
    void loginShouldTellAWrongUserAndAWrongPasswordApartToNobody() {
        String name = register();
        Client named = client.with("X-Request-Id", "same");
        Answer wrongPassword = named.send("POST", "/login", login(name, "wrong password", false));
        Answer wrongUser = named.send("POST", "/login", login("nobody-at-all", "correct horse", false));
        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(wrongUser.text()).isEqualTo(wrongPassword.text());
        assertThat(wrongUser.code()).isEqualTo("INVALID_CREDENTIALS");
        assertThat(client.send("POST", "/login", "{}").json().get("errors").findValuesAsText("field"))
                .containsExactly("username", "password");
    }

    @Test
    void overTlsTheCookieShouldBeBoundToTheHost() {
        Client secure = OVER_TLS.client();
        String name = Client.newName();
        secure.send("POST", "/register", Client.registration(name, name + "@example.org", "correct horse"));
        Answer answer = secure.send("POST", "/login", login(name, "correct horse", false));
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-access_token=")
                .endsWith("; Secure");
        assertThat(secure.with("Cookie", "__Host-access_token=" + token(answer))
                        .get("/me")
                        .status())
                .isEqualTo(200);
        assertThat(secure.with("Cookie", "access_token=" + token(answer))
                        .get("/me")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/api/v1/logout"})
    void logoutShouldClearTheCookieAndKillTheToken(String path) {
        Client user = client.asNewUser();
        Answer answer = user.send("POST", path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("message").asText()).isEqualTo("logged out");
        assertThat(answer.header("Set-Cookie")).startsWith("access_token=; ").contains("Max-Age=0");
        assertThat(user.get("/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "password", "disabling", "leaving"})
    void tokenAndCookieShouldDieTogether(String end) {
        String name = register();
        String token = token(client.send("POST", "/login", login(name, "correct horse", false)));
        Client bearer = client.with("Authorization", "Bearer " + token);
        Client cookie = client.with("Cookie", "access_token=" + token);
        Client elsewhere = client.with(
                "Authorization", "Bearer " + token(client.send("POST", "/login", login(name, "correct horse", false))));
        String id = bearer.get("/me").json().get("id").asText();
        assertThat(cookie.get("/me").status()).isEqualTo(200);
        Answer ended = switch (end) {
            case "logout" -> cookie.send("POST", "/logout");
            case "password" ->
                elsewhere.send("PUT", "/me/password", "{\"current\":\"correct horse\",\"new\":\"battery staple\"}");
            case "disabling" -> SERVICE.admin().send("PATCH", "/admin/users/" + id, "{\"disabled\":true}");
            default -> elsewhere.send("DELETE", "/me");
        };
        assertThat(ended.status()).isEqualTo(200);
        assertThat(bearer.get("/me").status()).isEqualTo(401);
        assertThat(cookie.get("/me").status()).isEqualTo(401);
    }

    @Test
    void aMissingOrForgedCredentialShouldBeRefused() {
        for (Client stranger : new Client[] {
            client,
            client.with("Authorization", "Bearer nonsense"),
            client.with("Authorization", "Basic dXNlcjpwYXNz"),
            client.with("Authorization", "Bearer " + "x".repeat(5000)),
            client.with("Cookie", "access_token=nonsense")
        }) {
            Answer answer = stranger.get("/api/v1/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void anotherSitesFormShouldNotSignAnybodyIn() {
        String name = register();
        byte[] form = ("username=" + name + "&password=correct+horse").getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        assertThat(client.with("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/login", form, type)
                        .code())
                .isEqualTo("CROSS_SITE_REQUEST");
        assertThat(client.with("Sec-Fetch-Site", "same-origin")
                        .send("POST", "/login", form, type)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void credentialsThatDisagreeShouldBeRefused() {
        String name = register();
        String first = token(client.send("POST", "/login", login(name, "correct horse", false)));
        String second = token(client.send("POST", "/login", login(name, "correct horse", false)));
        Client both = client.with("Authorization", "Bearer " + first);
        assertThat(both.with("Cookie", "access_token=" + second).get("/me").status())
                .isEqualTo(401);
        assertThat(both.with("Cookie", "access_token=" + first).get("/me").status())
                .isEqualTo(200);
        String cookie = "a=b; access_token=" + first;
        assertThat(client.with("Cookie", cookie + "; access_token=" + second)
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(client.with("Cookie", cookie)
                        .with("Cookie", "access_token=" + second)
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(client.with("Cookie", cookie + ";access_token=\"" + first + "\"")
                        .get("/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherSitesPageShouldNotUseTheCookie() {
        String name = register();
        Client browser = client.with(
                "Cookie", "access_token=" + token(client.send("POST", "/login", login(name, "correct horse", false))));
        assertThat(browser.with("Sec-Fetch-Site", "cross-site")
                        .send("POST", "/logout")
                        .code())
                .isEqualTo("CROSS_SITE_REQUEST");
        assertThat(browser.with("Origin", "https://evil.example")
                        .send("POST", "/logout")
                        .status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "null").send("POST", "/logout").status())
                .isEqualTo(403);
        assertThat(browser.with("Origin", "https://evil.example").get("/me").status())
                .isEqualTo(200);
        assertThat(browser.with("Origin", "http://127.0.0.1:" + SERVICE.port())
                        .send("POST", "/logout")
                        .status())
                .isEqualTo(200);
    }

    private String register() {
        String name = Client.newName();
        client.send("POST", "/register", Client.registration(name, name + "@example.org", "correct horse"));
        return name;
    }

    private static String login(String name, String password, boolean remember) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"remember_me\":%s}".formatted(name, password, remember);
    }

    private static String token(Answer answer) {
        return answer.json().get("access_token").asText();
    }
}
