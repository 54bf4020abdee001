package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.RouteTable.Route;
import dev.pixelwright.adapters.rest.RouteTable.Rule;
import dev.pixelwright.adapters.rest.RouteTable.Thing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route against everybody who must not be heard on it. */
class RouteTableTest {

    @RegisterExtension
    static final Service SERVICE = Service.withPresignedUrls();

    private static final String UNKNOWN_NUMBER = "618734659201335296";
    private static final String UNKNOWN_UUID = "618734fa-0000-4000-8000-000000000000";
    private static final String KEY = "{\"name\":\"a program\",\"scopes\":[%s]}";

    private static final Map<Thing, String> THINGS_OF_ANOTHER = new EnumMap<>(Thing.class);
    private static Client somebody;
    private static Client reader;

    @BeforeAll
    static void thingsOfAnother() {
        somebody = SERVICE.client().asNewUser();
        reader = program(somebody, "\"read\"");
        Client another = SERVICE.client().asNewUser();
        String image = id(another.upload("/images", Pictures.jpeg(60, 40)));
        THINGS_OF_ANOTHER.put(Thing.IMAGE, image);
        Answer order = another.send("POST", "/images/" + image + "/transform", "\"grayscale/png\"");
        THINGS_OF_ANOTHER.put(Thing.JOB, order.json().get("job_id").asText());
        another.ended("/jobs/" + THINGS_OF_ANOTHER.get(Thing.JOB));
        THINGS_OF_ANOTHER.put(Thing.BATCH, id(another.upload("/models", Pictures.jpeg(60, 40))));
        THINGS_OF_ANOTHER.put(Thing.UPLOAD, id(another.send("POST", "/images/uploads", "{\"size_bytes\":10}")));
        THINGS_OF_ANOTHER.put(
                Thing.SESSION,
                another.get("/me/sessions").json().at("/items/0/id").asText());
        THINGS_OF_ANOTHER.put(Thing.API_KEY, id(another.send("POST", "/me/api-keys", KEY.formatted("\"read\""))));
        THINGS_OF_ANOTHER.put(
                Thing.WEBHOOK, id(another.send("POST", "/me/webhooks", "{\"url\":\"http://127.0.0.1:9/\"}")));
        another.send("PUT", "/me/presets/theirs", "\"sepia/png\"");
        THINGS_OF_ANOTHER.put(Thing.PRESET, "theirs");
        THINGS_OF_ANOTHER.put(Thing.USER, id(another.get("/me")));
    }

    private static String id(Answer answer) {
        return answer.json().get("id").asText();
    }

    static Stream<Route> guarded() {
        return RouteTable.ALL.stream().filter(route -> route.rule() != Rule.ANYBODY);
    }

    static Stream<Route> owned() {
        return guarded().filter(route -> route.thing() != Thing.NOTHING && route.rule() != Rule.ADMIN);
    }

    static Stream<Route> ofAdmins() {
        return guarded().filter(route -> route.rule() == Rule.ADMIN);
    }

    @Test
    void everyRouteShouldBeInTheTable() {
        List<String> routes = SERVICE.resources().stream()
                .flatMap(RouteTable::routesOf)
                .distinct()
                .toList();
        assertThat(RouteTable.ALL).extracting(Route::name).containsExactlyInAnyOrderElementsOf(routes);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyShouldBeHeardWithoutACredential(Route route) {
        Answer none = ask(SERVICE.client(), route, UNKNOWN_NUMBER);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
        JsonNode expected = body(none);
        assertThat(expected.get("error_code").asText()).isEqualTo("UNAUTHENTICATED");
        for (Client stranger : List.of(
                SERVICE.client().with("Authorization", "Bearer nonsense"),
                SERVICE.client().with("Authorization", "Bearer pwk_" + "A".repeat(43)),
                SERVICE.client().with("X-API-Key", "pwk_" + "A".repeat(43)),
                SERVICE.client().with("Cookie", "access_token=nonsense"))) {
            Answer wrong = ask(stranger, route, THINGS_OF_ANOTHER.getOrDefault(route.thing(), UNKNOWN_NUMBER));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(body(wrong)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("owned")
    void thingsOfAnotherShouldBeAsUnknownAsThoseThatNeverWere(Route route) {
        String unknown = route.thing() == Thing.SESSION ? UNKNOWN_UUID : UNKNOWN_NUMBER;
        String others = THINGS_OF_ANOTHER.get(route.thing());
        Answer never = ask(somebody, route, unknown);
        assertThat(never.status()).isEqualTo(404);
        Answer notMine = ask(somebody, route, others);
        assertThat(notMine.status()).isEqualTo(404);
        assertThat(body(notMine).toString().replace(others, unknown))
                .isEqualTo(body(never).toString());
    }

    static Stream<Route> unsafe() {
        return guarded().filter(route -> !route.method().equals("GET"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void pagesOfOtherSitesShouldDoNothingWithTheCookie(Route route) {
        Client cookie = SERVICE.client().with("Cookie", "access_token=" + token(SERVICE.admin()));
        for (Client page : List.of(
                cookie.with("Sec-Fetch-Site", "cross-site"),
                cookie.with("Origin", "https://evil.example.org"),
                cookie.with("Origin", "null"))) {
            Answer refused = ask(page, route, UNKNOWN_NUMBER);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("CROSS_SITE_REQUEST");
        }
        assertThat(cookie.get("/me").status()).isEqualTo(200);
    }

    private static String token(Client user) {
        return user.header("Authorization").substring("Bearer ".length());
    }

    static Stream<String> takingJson() {
        return Stream.of(
                "POST /register {\"username\":\"someone\",\"email\":\"s@example.org\",\"password\":\"correct horse\"}",
                "POST /login {\"username\":\"someone\",\"password\":\"correct horse\"}",
                "PUT /me/password {\"current\":\"correct horse\",\"new\":\"battery staple\"}",
                "POST /me/api-keys {\"name\":\"n\",\"scopes\":[\"read\"]}",
                "POST /me/webhooks {\"url\":\"http://127.0.0.1:9/\"}",
                "POST /images {\"url\":\"http://127.0.0.1:9/\"}",
                "POST /images/uploads {\"size_bytes\":10}",
                "POST /admin/cleanup {\"dry_run\":true}",
                "PATCH /admin/users/" + UNKNOWN_NUMBER + " {\"disabled\":false}");
    }

    @ParameterizedTest
    @MethodSource("takingJson")
    void whatIsTheServersToSayShouldBeRefusedByName(String request) {
        String[] parts = request.split(" ", 3);
        Client admin = SERVICE.admin();
        for (String field : List.of("owner_id", "role", "storage_key", "id", "created_at")) {
            String body = parts[2].replace("}", ",\"" + field + "\":\"1\"}");
            Answer refused = admin.send(parts[0], "/api/v1" + parts[1], body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("UNKNOWN_FIELD");
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @MethodSource("ofAdmins")
    void usersShouldNotBeHeardWhereAdminsAre(Route route) {
        for (String id : List.of(UNKNOWN_NUMBER, THINGS_OF_ANOTHER.getOrDefault(route.thing(), UNKNOWN_NUMBER))) {
            Answer refused = ask(somebody, route, id);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
        Answer heard = ask(SERVICE.admin(), route, UNKNOWN_NUMBER);
        assertThat(heard.status()).isIn(200, 404);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void programsShouldDoNoMoreThanTheirKeysAllow(Route route) {
        Answer answer = ask(reader, route, UNKNOWN_NUMBER);
        if (route.rule() == Rule.READ) {
            assertThat(answer.status()).isIn(200, 404);
            return;
        }
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo(route.rule() == Rule.IN_PERSON ? "SESSION_REQUIRED" : "INSUFFICIENT_SCOPE");
        Client all = program(SERVICE.admin(), "\"read\",\"write\",\"transform\",\"admin\"");
        assertThat(ask(all, route, UNKNOWN_NUMBER).status())
                .matches(status -> route.rule() == Rule.IN_PERSON ? status == 403 : status != 403 && status != 401);
    }

    /** A program of the user's, whose key has these scopes. */
    private static Client program(Client user, String scopes) {
        Answer created = user.send("POST", "/me/api-keys", KEY.formatted(scopes));
        assertThat(created.status()).isEqualTo(200);
        return SERVICE.client().with("X-API-Key", created.json().get("key").asText());
    }

    private static Answer ask(Client client, Route route, String id) {
        String path = "/api/v1"
                + route.path()
                        .replace("{id}", id)
                        .replace("{name}", id)
                        .replace("{contentId}", UNKNOWN_UUID)
                        .replace("{delivery}", UNKNOWN_NUMBER)
                        .replace("{derivativeId}", UNKNOWN_NUMBER)
                        .replace("{transformation}", "grayscale/png");
        return route.body().isEmpty()
                ? client.send(route.method(), path)
                : client.send(route.method(), path, route.body());
    }

    private static JsonNode body(Answer answer) {
        ObjectNode body = (ObjectNode) answer.json();
        body.remove("request_id");
        return body;
    }
}
