package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is remembered of who did what. */
class AuditTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private final Client client = SERVICE.client();
    private final Client user = client.asNewUser();
    private final String id = user.get("/me").json().get("id").asText();

    private JsonNode newest() {
        return entries().get(0);
    }

    private JsonNode entries() {
        return SERVICE.admin().get("/admin/audit?actor_id=" + id).json().get("items");
    }

    @Test
    void changesShouldBeNotedWithActorSubjectAndPlace() {
        Answer uploaded = user.with("X-Request-Id", "my-request").upload("/api/v1/images", Pictures.jpeg(20, 20));
        String image = uploaded.json().get("id").asText();
        JsonNode upload = newest();
        assertThat(upload.get("action").asText()).isEqualTo("POST /images");
        assertThat(upload.get("subject").asText()).isEqualTo(image);
        assertThat(upload.get("status").asInt()).isEqualTo(201);
        assertThat(upload.get("credential").asText()).isEqualTo("session");
        assertThat(upload.get("address").asText()).isEqualTo("127.0.0.1");
        assertThat(upload.get("request_id").asText()).isEqualTo("my-request");
        user.get("/images/" + image);
        user.send("DELETE", "/images/" + image);
        user.send("DELETE", "/images/" + image);
        JsonNode entries = entries();
        assertThat(entries.get(0).get("action").asText()).isEqualTo("DELETE /images/{id}");
        assertThat(entries.get(0).get("status").asInt()).isEqualTo(404);
        assertThat(entries.get(1).get("status").asInt()).isEqualTo(200);
        assertThat(entries.get(2)).isEqualTo(upload);
    }

    @Test
    void programsShouldBeNotedByTheirKeys() {
        JsonNode key = user.send("POST", "/me/api-keys", "{\"name\":\"n\",\"scopes\":[\"read\"]}")
                .json();
        client.with("X-API-Key", key.get("key").asText()).send("DELETE", "/images/7");
        JsonNode refused = newest();
        assertThat(refused.get("credential").asText())
                .isEqualTo("api-key " + key.get("id").asText());
        assertThat(refused.get("status").asInt()).isEqualTo(403);
        assertThat(refused.get("subject").asText()).isEqualTo("7");
    }

    @Test
    void gettingInShouldBeNotedAndNoSecretEver() {
        String name = user.get("/me").json().get("username").asText();
        String login = "{\"username\":\"" + name + "\",\"password\":\"%s\"}";
        client.send("POST", "/login", login.formatted("correct horse"));
        assertThat(newest().get("action").asText()).isEqualTo("POST /login");
        assertThat(newest().get("status").asInt()).isEqualTo(200);
        client.send("POST", "/login", login.formatted("battery staple"));
        String all = SERVICE.admin().get("/admin/audit?limit=100").text();
        assertThat(all).contains("\"status\":401").doesNotContain("correct horse", "battery staple", "Bearer", "eyJ");
    }

    @Test
    void whatAUserShallBecomeShouldBeNotedHoweverItEnds() {
        Client admin = SERVICE.admin();
        String actor = admin.get("/me").json().get("id").asText();
        String asked = "{\"disabled\":true,\"roles\":[\"user\"]}";
        admin.send("PATCH", "/admin/users/" + id, asked);
        admin.send("PATCH", "/admin/users/77", asked);
        JsonNode page = SERVICE.admin().get("/admin/audit?actor_id=" + actor).json();
        assertThat(page.has("total")).isFalse();
        for (int i = 0; i < 2; i++) {
            JsonNode entry = page.get("items").get(i);
            assertThat(entry.get("action").asText()).isEqualTo("PATCH /admin/users/{id}");
            assertThat(entry.get("subject").asText()).isEqualTo(i == 0 ? "77" : id);
            assertThat(entry.get("detail").asText()).isEqualTo("+user -admin disabled");
            assertThat(entry.get("status").asInt()).isEqualTo(i == 0 ? 404 : 200);
        }
    }

    @Test
    void hostileTextShouldNotGetIn() {
        user.send("DELETE", "/images/%3Cb%3E%E2%80%AE%F0%9F%98%80");
        assertThat(newest().get("subject").asText()).matches("[0-9A-Za-z ?._-]+");
        user.send("POST", "/no/such/route");
        client.send("DELETE", "/images/7");
        assertThat(newest().get("action").asText()).isEqualTo("DELETE /images/{id}");
    }

    @Test
    void actorThatIsNoUserShouldBeRefusedByName() {
        Answer refused = SERVICE.admin().get("/admin/audit?actor_id=me");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("actor_id");
    }
}
