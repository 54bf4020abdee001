package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.testkit.Await;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    @RegisterExtension
    static final Service SERVICE = new Service();

    private static final String V1 = "/api/v1/me/webhooks";

    private final Client user = SERVICE.client().asNewUser();

    private Answer add(String path, String url) {
        return user.send("POST", path, "{\"url\":\"%s\"}".formatted(url));
    }

    private JsonNode added(Hook hook) {
        Answer answer = add(V1, hook.url());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode webhook) {
        return V1 + "/" + webhook.get("id").asText();
    }

    private JsonNode deliveries(JsonNode webhook) {
        return user.get(webhook.get("deliveries_url").asText()).json();
    }

    private JsonNode awaitDelivery(JsonNode webhook, String status) {
        Await.until(
                "the delivery is " + status,
                () -> status.equals(deliveries(webhook).at("/items/0/status").asText()));
        return deliveries(webhook).at("/items/0");
    }

    @ParameterizedTest
    @CsvSource({"'',200", "/api/v1,201"})
    void theSecretShouldBeShownOnce(String face, int created) {
        try (Hook hook = new Hook()) {
            Answer answer = add(face + "/me/webhooks", hook.url());
            assertThat(answer.status()).isEqualTo(created);
            JsonNode webhook = answer.json();
            assertThat(webhook.get("secret").asText()).matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(webhook.get("url").asText()).isEqualTo(hook.url());
            assertThat(webhook.get("status").asText()).isEqualTo("active");
            assertThat(webhook.get("events"))
                    .extracting(JsonNode::asText)
                    .containsExactly(
                            "image.uploaded", "derivative.created", "job.completed", "job.failed", "image.deleted");
            String place = face + "/me/webhooks/" + webhook.get("id").asText();
            assertThat(answer.header("Location")).endsWith(place);
            assertThat(webhook.get("deliveries_url").asText()).isEqualTo(place + "/deliveries");
            for (JsonNode shown : new JsonNode[] {
                user.get(place).json(), user.get(face + "/me/webhooks").json().at("/items/0")
            }) {
                assertThat(shown.get("id")).isEqualTo(webhook.get("id"));
                assertThat(shown.has("secret")).isFalse();
            }
            assertThat(user.send("DELETE", place).status()).isEqualTo(created == 200 ? 200 : 204);
            assertThat(user.get(place).code()).isEqualTo("WEBHOOK_NOT_FOUND");
            assertThat(hook.heard).isEmpty();
        }
    }

    @Test
    void whatHappensShouldBeToldSignedAndShownInTheLog() throws Exception {
        try (Hook hook = new Hook()) {
            JsonNode webhook = added(hook);
            JsonNode image = user.upload("/images", Pictures.jpeg(60, 40)).json();
            Hook.Message message = hook.await(0);
            new Webhook(webhook.get("secret").asText()).verify(message.body(), message.headers());
            JsonNode told = new ObjectMapper().readTree(message.body());
            assertThat(told.get("type").asText()).isEqualTo("image.uploaded");
            assertThat(told.at("/data/image_id")).isEqualTo(image.get("id"));
            assertThat(told.get("timestamp").asText()).endsWith("Z");
            JsonNode delivery = awaitDelivery(webhook, "delivered");
            assertThat(delivery.get("message_id").asText()).isEqualTo(message.id());
            assertThat(delivery.get("event_id")).isEqualTo(told.get("event_id"));
            assertThat(delivery.get("type").asText()).isEqualTo("image.uploaded");
            assertThat(delivery.get("attempts").asInt()).isEqualTo(1);
            assertThat(delivery.get("response_status").asInt()).isEqualTo(200);
            assertThat(delivery.get("error").isNull()).isTrue();
            assertThat(delivery.get("next_attempt_at").isNull()).isTrue();
        }
    }

    @Test
    void anAddressShouldBeCalledAsItIsWritten() {
        try (Hook hook = new Hook()) {
            JsonNode webhook = add(V1, hook.url() + "/café/%20?a=b%26c").json();
            assertThat(webhook.get("url").asText()).isEqualTo(hook.url() + "/caf%C3%A9/%20?a=b%26c");
            user.upload("/images", Pictures.jpeg(60, 40));
            assertThat(hook.await(0).path()).isEqualTo("/hook/caf%C3%A9/%20?a=b%26c");
        }
    }

    @Test
    void onlyTheEventsThatWereAskedForShouldBeTold() {
        try (Hook hook = new Hook()) {
            Answer answer =
                    user.send("POST", V1, "{\"url\":\"%s\",\"events\":[\"image.deleted\"]}".formatted(hook.url()));
            assertThat(answer.json().get("events").toString()).isEqualTo("[\"image.deleted\"]");
            String id = user.upload("/images", Pictures.jpeg(60, 40))
                    .json()
                    .get("id")
                    .asText();
            user.send("DELETE", "/images/" + id);
            assertThat(hook.await(0).body()).contains("image.deleted");
            assertThat(deliveries(answer.json()).get("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aFailedDeliveryShouldBeSentAgainAndAnyReplayed() {
        try (Hook hook = new Hook(500)) {
            JsonNode webhook = added(hook);
            user.upload("/images", Pictures.jpeg(60, 40));
            JsonNode delivery = awaitDelivery(webhook, "delivered");
            assertThat(delivery.get("attempts").asInt()).isEqualTo(2);
            assertThat(hook.heard).hasSize(2);
            String id = delivery.get("id").asText();
            Answer replay = user.send("POST", path(webhook) + "/deliveries/" + id + "/replay");
            assertThat(replay.status()).isEqualTo(202);
            assertThat(replay.json().get("id").asText()).isEqualTo(id);
            assertThat(replay.header("Location")).endsWith(path(webhook) + "/deliveries");
            assertThat(hook.await(2).id()).isEqualTo(hook.heard.get(0).id());
            assertThat(user.send("POST", path(webhook) + "/deliveries/7/replay").code())
                    .isEqualTo("DELIVERY_NOT_FOUND");
        }
    }

    @Test
    void aReceiverThatIsGoneShouldDisableItsWebhook() {
        try (Hook hook = new Hook(410)) {
            JsonNode webhook = added(hook);
            user.upload("/images", Pictures.jpeg(60, 40));
            assertThat(awaitDelivery(webhook, "failed").get("response_status").asInt())
                    .isEqualTo(410);
            assertThat(user.get(path(webhook)).json().get("status").asText()).isEqualTo("gone");
        }
    }

    @Test
    void deliveriesShouldBeListedPageByPage() {
        try (Hook hook = new Hook()) {
            JsonNode webhook = added(hook);
            for (int i = 0; i < 3; i++) {
                user.upload("/images", Pictures.jpeg(60, 40));
            }
            Await.until("all are there", () -> deliveries(webhook).get("total").asInt() == 3);
            String list = path(webhook) + "/deliveries?limit=2";
            JsonNode first = user.get(list).json();
            assertThat(first.get("items")).hasSize(2);
            JsonNode rest = user.get(
                            list + "&cursor=" + first.get("next_cursor").asText())
                    .json();
            assertThat(rest.get("items")).hasSize(1);
            assertThat(rest.get("next_cursor").isNull()).isTrue();
            assertThat(user.get(path(webhook) + "/deliveries?limit=0").code()).isEqualTo("INVALID_QUERY");
        }
    }

    @Test
    void anothersWebhookShouldBeTheSameAsNone() {
        try (Hook hook = new Hook()) {
            JsonNode webhook = added(hook);
            user.upload("/images", Pictures.jpeg(60, 40));
            String delivery = awaitDelivery(webhook, "delivered").get("id").asText();
            Client other = SERVICE.client().asNewUser();
            String id = webhook.get("id").asText();
            for (String[] call : new String[][] {
                {"GET", ""}, {"DELETE", ""}, {"GET", "/deliveries"}, {"POST", "/deliveries/" + delivery + "/replay"}
            }) {
                Answer foreign = other.send(call[0], V1 + "/" + id + call[1]);
                Answer unknown = other.send(call[0], V1 + "/7" + call[1]);
                assertThat(foreign.status()).isEqualTo(404);
                assertThat(body(foreign, id)).isEqualTo(body(unknown, "7"));
                assertThat(other.send(call[0], V1 + "/seven" + call[1]).status())
                        .isEqualTo(404);
                assertThat(SERVICE.client()
                                .send(call[0], V1 + "/" + id + call[1])
                                .status())
                        .isEqualTo(401);
            }
            assertThat(other.get(V1).json().get("items")).isEmpty();
            assertThat(user.get(path(webhook)).status()).isEqualTo(200);
            assertThat(hook.heard).hasSize(1);
        }
    }

    private static String body(Answer answer, String id) {
        return answer.text().replace(id, "ID").replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2:8080/, ADDRESS_REFUSED",
        "http://receiver.invalid/, ADDRESS_REFUSED",
        "http://10.0.0.1/, ADDRESS_REFUSED",
        "http://[::1]/, ADDRESS_REFUSED",
        "http://169.254.169.254/latest/meta-data/, ADDRESS_REFUSED",
        "http://2130706433/, INVALID_URL",
        "http://me:secret@example.org/, INVALID_URL",
        "ftp://example.org/, INVALID_URL",
        "example.org, INVALID_URL",
        "not a url, INVALID_URL"
    })
    void anAddressThatMayNotBeCalledShouldBeRefusedByName(String url, String code) {
        Answer answer = add(V1, url);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("url");
        assertThat(user.get(V1).json().get("items")).isEmpty();
    }

    @Test
    void theRefusedAddressShouldNotBeCalled() throws IOException {
        try (ServerSocket inside = new ServerSocket(0)) {
            inside.setSoTimeout(1);
            add(V1, "http://127.0.0.3:" + inside.getLocalPort() + "/");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(inside::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}|FIELD_REQUIRED|url",
                "{\"url\":\" \"}|FIELD_REQUIRED|url",
                "{\"url\":\"http://127.0.0.1/\",\"events\":[\"image.lost\"]}|UNKNOWN_EVENT|events",
                "{\"url\":\"http://127.0.0.1/\",\"events\":[null]}|UNKNOWN_EVENT|events",
                "{\"url\":\"http://127.0.0.1/\",\"events\":[\"\\ud83d\"]}|UNKNOWN_EVENT|events",
                "{\"url\":\"http://127.0.0.1/\\ud83d\"}|INVALID_URL|url",
                "{\"url\":\"http://127.0.0.1/\\u0000\"}|INVALID_URL|url",
                "{\"url\":\"http://127.0.0.1/\\r\\nX-Forged: 1\"}|INVALID_URL|url",
                "{\"url\":\"http://127.0.0.1/\",\"event\":[]}|UNKNOWN_FIELD|event"
            })
    void aWrongBodyShouldBeRefusedByItsField(String line) {
        String[] parts = line.split("\\|");
        Answer answer = user.send("POST", V1, parts[0]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(parts[1]);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(parts[2]);
    }

    @Test
    void aTwentyFirstWebhookShouldBeRefused() {
        try (Hook hook = new Hook()) {
            for (int i = 0; i < 20; i++) {
                added(hook);
            }
            assertThat(add(V1, hook.url()).status()).isEqualTo(429);
            assertThat(add(V1, hook.url()).code()).isEqualTo("TOO_MANY_WEBHOOKS");
        }
    }
}
