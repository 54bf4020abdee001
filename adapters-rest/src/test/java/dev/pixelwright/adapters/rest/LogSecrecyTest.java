package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What users prove themselves with, against all that our packages can be made to log. */
class LogSecrecyTest {

    private static final String OURS = "dev.pixelwright";
    private static final String PASSWORD = "first-lapis-otter-7";
    private static final String NEXT_PASSWORD = "second-umber-heron-8";
    private static final String PLACE = "40.712776N 74.005974W";
    private static final String WRONG_PASSWORD = "wrong-ochre-stoat-9";

    // Strongly held: java.util.logging forgets the level of a logger that nobody holds.
    private static final java.util.logging.Logger CORE = java.util.logging.Logger.getLogger(OURS);

    private final Log log = new Log();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private Path requests;
    private Service service;

    @BeforeEach
    void listen() throws Exception {
        requests = folder.resolve("requests.log");
        service = new Service().loggingTo(requests.toString());
        service.start();
        log.start();
        CORE.setLevel(java.util.logging.Level.ALL);
        ((Logger) LoggerFactory.getLogger(OURS)).setLevel(Level.TRACE);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        service.stop();
        CORE.setLevel(null);
    }

    @Test
    void nothingThatOpensAnAccountShouldBeLogged() throws IOException {
        Client stranger = service.client();
        String name = Client.newName();
        secrets.put("password", PASSWORD);
        secrets.put("place of a picture", PLACE);
        secrets.put("next password", NEXT_PASSWORD);
        secrets.put("wrong password", WRONG_PASSWORD);

        String registration = Client.registration(name, name + "@example.org", PASSWORD);
        token("token of the registration", stranger.send("POST", "/register", registration));
        assertThat(stranger.send("POST", "/register", registration).code()).isEqualTo("USER_EXISTS");
        assertThat(stranger.send("POST", "/register", registration.replace("}", ""))
                        .status())
                .isEqualTo(400);
        assertThat(stranger.send("POST", "/login", login(name, WRONG_PASSWORD)).status())
                .isEqualTo(401);
        assertThat(stranger.send("POST", "/login", login(name, PASSWORD).replace("}", ",}"))
                        .status())
                .isEqualTo(400);
        String token = token("token", stranger.send("POST", "/login", login(name, PASSWORD)));

        Client bearer = stranger.with("Authorization", "Bearer " + token);
        Client cookie = stranger.with("Cookie", "access_token=" + token);
        changePassword(bearer);
        useKey(bearer);
        useWebhook(bearer);
        for (Client client : new Client[] {bearer, cookie}) {
            assertThat(client.get("/me").status()).isEqualTo(200);
            assertThat(client.get("/extra").status()).isEqualTo(500);
            assertThat(client.get("/nowhere").status()).isEqualTo(404);
        }
        assertThat(stranger.with("Authorization", "Basic " + token).get("/me").status())
                .isEqualTo(401);
        assertThat(bearer.with("Cookie", "access_token=" + token + "x")
                        .get("/me")
                        .status())
                .isEqualTo(401);
        assertThat(cookie.send("POST", "/logout").status()).isEqualTo(200);
        assertThat(bearer.get("/me").status()).isEqualTo(401);

        assertSilent();
    }

    private void changePassword(Client user) {
        String wrong = "{\"current\":\"" + WRONG_PASSWORD + "\",\"new\":\"" + NEXT_PASSWORD + "\"}";
        assertThat(user.send("PUT", "/me/password", wrong).code()).isEqualTo("WRONG_PASSWORD");
        String right = wrong.replace(WRONG_PASSWORD, PASSWORD);
        assertThat(user.send("PUT", "/me/password", right).status()).isEqualTo(200);
    }

    private void useKey(Client user) {
        Answer created = user.send("POST", "/me/api-keys", "{\"name\":\"n\",\"scopes\":[\"read\"]}");
        String key = created.json().get("key").asText();
        secrets.put("API key", key);
        for (Client program : new Client[] {
            service.client().with("X-API-Key", key), service.client().with("Authorization", "Bearer " + key)
        }) {
            assertThat(program.get("/me").status()).isEqualTo(200);
            assertThat(program.get("/extra").status()).isEqualTo(500);
            assertThat(program.send("POST", "/logout").status()).isEqualTo(403);
        }
        assertThat(user.with("X-API-Key", key).get("/me").status()).isEqualTo(401);
    }

    private void useWebhook(Client user) {
        try (Hook hook = new Hook(500)) {
            JsonNode webhook = user.send("POST", "/me/webhooks", "{\"url\":\"" + hook.url() + "\"}")
                    .json();
            String secret = webhook.get("secret").asText();
            secrets.put("secret of the webhook", secret.substring("whsec_".length()));
            Answer stored = user.upload("/images", Pictures.jpegWith(PLACE));
            assertThat(stored.status()).isEqualTo(200);
            user.upload("/images", Pictures.truncated(Pictures.jpegWith(PLACE)));
            hook.await(1);
            String deliveries = webhook.get("deliveries_url").asText();
            Await.until(
                    "the message is accepted",
                    () -> user.get(deliveries)
                            .json()
                            .at("/items/0/status")
                            .asText()
                            .equals("delivered"));
        }
    }

    private String token(String name, Answer answer) {
        String token = answer.json().get("access_token").asText();
        String[] parts = token.split("\\.");
        secrets.put(name + ": payload", parts[1]);
        secrets.put(name + ": signature", parts[2]);
        return token;
    }

    private static String login(String name, String password) {
        return "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    private void assertSilent() throws IOException {
        System.getLogger(OURS + ".core.Witness").log(System.Logger.Level.TRACE, "heard from the core");
        LoggerFactory.getLogger(OURS + ".adapters.rest.Witness").trace("heard from the face");
        String written = String.join("\n", log.lines);
        assertThat(written)
                .as("all that is logged is heard, with its causes")
                .contains("heard from the core", "heard from the face", "secret of line 42");
        String asked = Files.readString(requests);
        assertThat(asked).contains("POST /login", "PUT /me/password");
        assertThat(secrets).hasSize(10).allSatisfy((name, secret) -> {
            assertThat(secret).as(name).hasSizeGreaterThan(15);
            assertThat(written).as(name).doesNotContain(secret);
            assertThat(asked).as(name).doesNotContain(secret);
        });
    }

    /** Keeps what is logged, as a file would show it and more. */
    private static final class Log extends AppenderBase<ILoggingEvent> {

        final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }
}
