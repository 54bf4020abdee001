package dev.pixelwright.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    private static final String ID = "msg_42";

    private static HttpHeaders headers(long second, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(ID),
                        "webhook-timestamp", List.of(Long.toString(second)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    @Property(tries = 200)
    void theLibraryOfReceiversShouldAcceptWhatWeSign(
            @ForAll @Size(min = 24, max = 64) byte[] bytes, @ForAll String text) throws Exception {
        // A lone surrogate cannot be sent; our messages have none.
        String body = text.replaceAll("[\\uD800-\\uDFFF]", "?");
        WebhookSecret secret = WebhookSecret.of(bytes);
        long now = Instant.now().getEpochSecond();
        com.standardwebhooks.Webhook receiver = new com.standardwebhooks.Webhook(secret.value());
        receiver.verify(body, headers(now, secret.sign(ID, now, body)));
        assertThatThrownBy(() -> receiver.verify(body + " ", headers(now, secret.sign(ID, now, body))))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> receiver.verify(body, headers(now + 1, secret.sign(ID, now, body))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    /** The example of the specification's own tests. */
    @Test
    void theSignatureShouldBeThatOfTheSpecification() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_!!KQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void anythingElseShouldBeRefused(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretShouldStayOutOfWhatIsPrinted() {
        assertThat(WebhookSecret.of(new byte[32]).toString()).isEqualTo("whsec_…");
    }
}
