package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.adapters.rest.Client.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {

    @RegisterExtension
    static final Service SERVICE = new Service().importing();

    private static final byte[] JPEG = Pictures.jpeg(60, 40);

    private final Client user = SERVICE.client().asNewUser();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer place;
    private volatile byte[] content = JPEG;

    @BeforeEach
    void open() throws IOException {
        place = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        place.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/status/")) {
                exchange.getResponseHeaders().add("Location", url("/inside.jpg"));
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else {
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
            exchange.close();
        });
        place.start();
    }

    @AfterEach
    void close() {
        place.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + place.getAddress().getPort() + path;
    }

    private Answer fetch(Client by, String face, String url) {
        return by.send("POST", face + "/images", "{\"url\":\"%s\"}".formatted(url));
    }

    private int total() {
        return user.get("/images").json().get("total").asInt();
    }

    @ParameterizedTest
    @CsvSource({"'',200", "/api/v1,201"})
    void anImageShouldBeFetchedAndAnsweredLikeOneThatIsSent(String face, int created) {
        Answer fetched = fetch(user, face, url("/dir/cat%20one.jpg?x=1"));
        assertThat(fetched.status()).as(fetched.text()).isEqualTo(created);
        Answer sent = user.upload(face + "/images", JPEG);
        assertThat(fetched.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> sent.json().fieldNames());
        assertThat(fetched.json().get("sha256")).isEqualTo(sent.json().get("sha256"));
        assertThat(fetched.json().get("filename").asText()).isEqualTo("cat one.jpg");
        assertThat(fetched.header("Location"))
                .endsWith(face + "/images/" + fetched.json().get("id").asText());
        assertThat(user.get(fetched.json().get("url").asText()).bytes()).isEqualTo(JPEG);
    }

    @Test
    void aRetryWithAKeyShouldAnswerWithTheSameImage() {
        Client keyed = user.with("Idempotency-Key", "order-1");
        String first = fetch(keyed, "", url("/cat.jpg")).text();
        assertThat(fetch(keyed, "", url("/cat.jpg")).text()).isEqualTo(first);
        assertThat(total()).isEqualTo(1);
        content = Pictures.jpeg(61, 40);
        assertThat(fetch(keyed, "", url("/cat.jpg")).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(total()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "404", "500"})
    void anythingButSuccessShouldBeRefused(int status) {
        Answer answer = fetch(user, "", url("/status/" + status));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("REMOTE_REFUSED");
        assertThat(answer.json().get("detail").asText()).contains(Integer.toString(status));
        assertThat(asked).hasValue(1);
        assertThat(total()).isZero();
    }

    @Test
    void whatIsNoImageShouldBeRefused() {
        content = "<svg/>".getBytes(StandardCharsets.UTF_8);
        Answer answer = fetch(user, "", url("/cat.jpg"));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(total()).isZero();
    }

    @Test
    void whatIsTooLargeShouldBeRefused() {
        content = new byte[(int) Service.LIMITS.maxFileBytes() + 1];
        System.arraycopy(JPEG, 0, content, 0, JPEG.length);
        Answer answer = fetch(user, "", url("/cat.jpg"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(total()).isZero();
    }

    @Test
    void whoDoesNotAnswerShouldBeNamed() {
        String url = url("/cat.jpg");
        place.stop(0);
        Answer answer = fetch(user, "", url);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.code()).isEqualTo("REMOTE_UNAVAILABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2/cat.jpg, ADDRESS_REFUSED",
        "http://[::1]/cat.jpg, ADDRESS_REFUSED",
        "http://192.168.1.1/cat.jpg, ADDRESS_REFUSED",
        "file:///etc/passwd, INVALID_URL",
        "'', FIELD_REQUIRED"
    })
    void anAddressThatMayNotBeCalledShouldBeRefusedByName(String url, String code) {
        Answer answer = fetch(user, "", url);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("url");
    }

    @Test
    void nobodyShouldHaveImagesFetchedWithoutACredential() {
        assertThat(fetch(SERVICE.client(), "", url("/cat.jpg")).status()).isEqualTo(401);
        assertThat(asked).hasValue(0);
    }

    @Test
    void itShouldBeOffUnlessItIsSwitchedOn() throws Exception {
        Service usual = new Service(false, 0);
        usual.start();
        try {
            Answer answer = fetch(usual.client().asNewUser(), "/api/v1", url("/cat.jpg"));
            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.code()).isEqualTo("IMPORT_BY_URL_OFF");
            assertThat(asked).hasValue(0);
        } finally {
            usual.stop();
        }
    }
}
