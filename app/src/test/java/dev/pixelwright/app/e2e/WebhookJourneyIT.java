package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a webhook to a receiver that fails twice and then accepts. */
class WebhookJourneyIT {

    private static final String QUICK = """
            outbound: {allowedNetworks: [127.0.0.1/32]}
            webhooks: {retries: [100ms, 100ms, 100ms]}
            work: {sweep: 100ms}
            """;

    @TempDir
    Path folder;

    private record Message(HttpHeaders headers, String body) {}

    @Test
    void aReceiverShouldBeToldUntilItAccepts() throws Exception {
        List<Message> heard = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Message(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
            exchange.sendResponseHeaders(heard.size() <= 2 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        try (Deployment service = Deployment.started(folder, QUICK)) {
            Client me = Account.signedIn(Client.of(service.uri(), Face.V1));
            String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
            me.post("/me/webhooks", "{\"url\":\"http://127.0.0.2/\"}").expectProblem(422, "ADDRESS_REFUSED");
            Answer added = me.post("/me/webhooks", "{\"url\":\"" + url + "\",\"events\":[\"image.uploaded\"]}")
                    .expect(201);

            String image =
                    me.upload("photo.jpg", Pictures.jpeg(64, 48)).expect(201).field("id");

            String log = added.field("deliveries_url");
            Await.until(
                    "the message is accepted",
                    Duration.ofSeconds(60),
                    () -> me.get(log)
                            .expect(200)
                            .json()
                            .at("/items/0/status")
                            .asText()
                            .equals("delivered"));
            JsonNode delivery = me.get(log).json().at("/items/0");
            assertThat(delivery.get("attempts").asInt()).isEqualTo(3);
            assertThat(delivery.get("response_status").asInt()).isEqualTo(204);
            assertThat(heard).hasSize(3);
            for (Message message : heard) {
                new Webhook(added.field("secret")).verify(message.body(), message.headers());
                assertThat(message.headers().firstValue("webhook-id"))
                        .contains(delivery.get("message_id").asText());
                assertThat(message.body()).contains("\"image.uploaded\"", image);
            }
            assertThat(me.get("/me/webhooks").text()).contains("\"active\"").doesNotContain("whsec_");
        } finally {
            receiver.stop(0);
        }
    }
}
