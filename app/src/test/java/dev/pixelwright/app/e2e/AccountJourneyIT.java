package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TC001 to TC004: from registration to a token that is dead. */
class AccountJourneyIT {

    private static final int HOUR_SECONDS = 3600;
    private static final int MONTH_SECONDS = 2_592_000;

    private static Client nobody(Face face) {
        return Client.of(SharedService.uri(), face);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc001RegistrationShouldValidateTheEmailAndGiveAToken(Face face) {
        Account account = Account.fresh();
        Client nobody = nobody(face);
        Answer registered = nobody.post("/register", account.registration()).expect(face.created());
        assertThat(registered.field("token_type")).isEqualTo("bearer");
        assertThat(registered.json().get("expires_in").asInt()).isEqualTo(HOUR_SECONDS);
        assertThat(registered.field("access_token").split("\\."))
                .as("parts of a JWT")
                .hasSize(3);
        nobody.as(registered.field("access_token")).get("/me").expect(200);

        nobody.post("/register", account.registration()).expectProblem(400, "USER_EXISTS");
        Answer spanish = nobody.with("Accept-Language", "es")
                .post("/register", account.registration())
                .expect(400);
        assertThat(spanish.field("message")).startsWith("Usuario ya existe");
        Account other = Account.fresh();
        for (String bad : List.of("nobody", "a@b", "a b@example.com", "@example.com", "a@@example.com")) {
            Answer refused = nobody.post(
                            "/register", new Account(other.username(), bad, other.password()).registration())
                    .expectProblem(422, "INVALID_EMAIL");
            assertThat(refused.json().get("errors").get(0).get("field").asText())
                    .isEqualTo("email");
        }
        nobody.post("/register", new Account(other.username(), other.email(), "short").registration())
                .expectProblem(422, "INVALID_PASSWORD");
        nobody.post("/login", other.login(false)).expect(401);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc002LoginShouldSetACookieThatLastsAsLongAsItsToken(Face face) {
        Account account = Account.fresh();
        Client nobody = nobody(face);
        nobody.post("/register", account.registration()).expect(face.created());
        String usual = cookie(nobody.post("/login", account.login(false)).expect(200));
        assertThat(usual).contains("Max-Age=" + HOUR_SECONDS);
        String remembered = cookie(nobody.post("/login", account.login(true)).expect(200));
        assertThat(remembered).contains("Max-Age=" + MONTH_SECONDS);
        for (String cookie : List.of(usual, remembered)) {
            assertThat(cookie).startsWith("access_token=").containsIgnoringCase("HttpOnly");
            assertThat(cookie).containsIgnoringCase("SameSite=Strict").contains("Path=/");
            nobody.with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                    .get("/me")
                    .expect(200);
        }
        Answer wrong = nobody.post("/login", new Account(account.username(), "", "wrong password").login(false));
        Answer unknown = nobody.post("/login", new Account("nosuchuser", "", "wrong password").login(false));
        wrong.expectProblem(401, "INVALID_CREDENTIALS");
        unknown.expectProblem(401, "INVALID_CREDENTIALS");
        assertThat(unknown.field("message")).isEqualTo(wrong.field("message"));
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc003LogoutShouldClearTheCookieAndRevokeTheToken(Face face) {
        Client me = Account.signedIn(nobody(face));
        me.get("/me").expect(200);
        Answer out = me.post("/logout").expect(200);
        assertThat(out.field("message")).isEqualTo("logged out");
        assertThat(cookie(out)).startsWith("access_token=;").contains("Max-Age=0");
        me.get("/me").expectProblem(401, "UNAUTHENTICATED");
        me.get("/images").expectProblem(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void tc004ProfileShouldBeShownToItsOwnerOnly(Face face) {
        Account account = Account.fresh();
        Client nobody = nobody(face);
        String token = nobody.post("/register", account.registration())
                .expect(face.created())
                .field("access_token");
        Answer me = nobody.as(token).get("/me").expect(200);
        assertThat(me.field("username")).isEqualTo(account.username());
        assertThat(me.field("email")).isEqualTo(account.email());
        assertThat(me.text()).doesNotContain("password").doesNotContain("hash");
        Answer missing = nobody.get("/me").expectProblem(401, "UNAUTHENTICATED");
        assertThat(missing.header("WWW-Authenticate").orElse("")).contains("Bearer");
        nobody.as("not.a.token").get("/me").expectProblem(401, "UNAUTHENTICATED");
        nobody.as(token.substring(0, token.length() - 4) + "AAAA").get("/me").expectProblem(401, "UNAUTHENTICATED");
    }

    private static String cookie(Answer answer) {
        assertThat(answer.headers("Set-Cookie")).hasSize(1);
        return answer.headers("Set-Cookie").get(0);
    }
}
