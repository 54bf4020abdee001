package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators are told of the log of the process that answers. */
class LogTest {

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private final Client admin = SERVICE.admin();

    @Test
    void theLogShouldBeShownInShort() {
        JsonNode log = admin.get("/api/v1/admin/log").json();
        assertThat(log.get("worker").asText()).isEqualTo(PaperLog.WORKER);
        assertThat(log.get("since").asText()).isEqualTo(PaperLog.SINCE.toString());
        assertThat(log.get("entries")).hasToString("{\"error\":1,\"warn\":2,\"info\":3,\"debug\":4,\"trace\":5}");
        assertThat(log.at("/troubles/0"))
                .hasToString(
                        "{\"at\":\"2026-11-26T07:59:59.104Z\",\"level\":\"error\",\"logger\":\"dev.pixelwright.Pen\","
                                + "\"message\":\"It is empty\",\"cause\":\"java.io.IOException: no ink\","
                                + "\"request_id\":\"mi9x2k1c-3f-7\",\"job_id\":null}");
        assertThat(log.at("/troubles/1/cause").isNull()).isTrue();
        assertThat(log.at("/troubles/1/request_id").isNull()).isTrue();
        assertThat(log.at("/troubles/1/job_id").asText()).isEqualTo("618734659201335300");
        assertThat(log.at("/files/0"))
                .hasToString("{\"name\":\"paper.log\",\"bytes\":512,\"modified_at\":\"2026-11-26T07:59:58.104Z\"}");
    }

    @Test
    void aNewFileShouldBeBegunAndTheOneWhoAskedBeNoted() {
        int before = admin.get("/admin/log").json().get("files").size();
        Answer rotated = admin.send("POST", "/api/v1/admin/log/rotation");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json().get("files")).hasSize(before + 1);
        JsonNode noted = newestAction();
        assertThat(noted.get("action").asText()).isEqualTo("POST /admin/log/rotation");
        assertThat(noted.get("detail").asText()).as("whose log it was").isEqualTo(PaperLog.WORKER);
        assertThat(noted.get("status").asInt()).isEqualTo(200);
        assertThat(admin.get("/admin/log").json().get("files")).hasSize(before + 1);
        assertThat(newestAction()).as("who only looks is not noted").isEqualTo(noted);
    }

    @Test
    void aLogWithoutFilesThatFollowOneAnotherShouldBeSaidByName() {
        SERVICE.log.rotates.set(false);
        try {
            Answer refused = admin.send("POST", "/admin/log/rotation");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("LOG_NOT_ROTATED");
            assertThat(newestAction().get("status").asInt()).isEqualTo(409);
        } finally {
            SERVICE.log.rotates.set(true);
        }
    }

    private JsonNode newestAction() {
        String me = admin.get("/me").json().get("id").asText();
        return admin.get("/admin/audit?actor_id=" + me).json().at("/items/0");
    }
}
