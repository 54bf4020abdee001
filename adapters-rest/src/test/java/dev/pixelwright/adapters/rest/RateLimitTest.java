package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.address.Network;
import dev.pixelwright.adapters.rest.limit.Rate;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Loopback is a trusted proxy here, so that each test comes from addresses of its own. */
class RateLimitTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0)
            .by(CLOCK)
            .guardedBy(new Safeguards(
                    List.of(Network.parse("127.0.0.0/8")),
                    new RateLimits(
                            Optional.of(new Rate(60, MINUTE, 10)),
                            Optional.of(new Rate(60, MINUTE, 4)),
                            Optional.of(new Rate(60, MINUTE, 4)),
                            Optional.of(new Rate(6, MINUTE, 2))),
                    Service.PATIENT,
                    List.of()));

    @Test
    void anAddressShouldBeStoppedWhenItsTokensAreGoneAndServedWhenSomeAreBack() {
        Client client = somewhere();
        for (int left = 9; left >= 0; left--) {
            Answer answer = client.get("/capabilities");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).isEqualTo("\"address\";r=" + left + ";t=" + (10 - left));
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"address\";q=10;w=10");
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("10");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(answer.header("RateLimit-Reset")).isEqualTo(Integer.toString(10 - left));
        }
        Answer refused = client.with("Accept-Language", "es").get("/capabilities");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.json().get("detail").asText()).contains("1 segundos");
        assertThat(refused.json().get("request_id").asText()).isEqualTo(refused.header("X-Request-Id"));
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        CLOCK.forward(Duration.ofMillis(999));
        assertThat(client.get("/capabilities").status()).isEqualTo(429);
        CLOCK.forward(Duration.ofMillis(1));
        assertThat(client.get("/capabilities").status()).isEqualTo(200);
        assertThat(client.get("/capabilities").status()).isEqualTo(429);
    }

    @Test
    void whatIsNotThereShouldCountAndProbesShouldNot() {
        Client client = somewhere();
        List<String> probes = List.of("/health/live", "/health/ready", "/api/v1/health/live", "/api/v1/health/ready");
        for (int i = 0; i < 20; i++) {
            assertUncounted(client.get(probes.get(i % probes.size())));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(client.get("/nowhere").status()).isEqualTo(404);
        }
        assertThat(client.get("/nowhere").status()).isEqualTo(429);
        assertThat(client.get("/health/../capabilities").status()).isEqualTo(429);
        assertThat(client.get("/health/ready/../../capabilities").status()).isEqualTo(429);
        assertThat(client.get("/health").status()).isEqualTo(429);
        probes.forEach(probe -> assertUncounted(client.get(probe)));
    }

    private static void assertUncounted(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit")).isEmpty();
    }

    @Test
    void otherAddressesShouldNotSuffer() {
        Client client = somewhere();
        for (int i = 0; i < 11; i++) {
            client.get("/nowhere");
        }
        assertThat(client.get("/nowhere").status()).isEqualTo(429);
        assertThat(somewhere().get("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void addressesOfOneIpv6NetworkShouldBeOne() {
        for (int i = 0; i < 10; i++) {
            assertThat(from("2001:db8::" + i).get("/nowhere").status()).isEqualTo(404);
        }
        assertThat(from("2001:db8::ffff:1").get("/nowhere").status()).isEqualTo(429);
        assertThat(from("2001:db8:0:1::1").get("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void loginsAndRegistrationsShouldBeStoppedSoonerAndTogether() {
        Client client = somewhere();
        String wrong = "{\"username\":\"nobody\",\"password\":\"wrong password\"}";
        Answer first = client.send("POST", "/login", wrong);
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.header("RateLimit")).isEqualTo("\"address\";r=9;t=1, \"login\";r=1;t=10");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=10;w=10, \"login\";q=2;w=20");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("1");
        assertThat(client.send("POST", "/api/v1/register", "{}").status()).isEqualTo(422);
        Answer refused = client.send("POST", "/api/v1/login", wrong);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("2");
        assertThat(client.get("/capabilities").status()).isEqualTo(200);
        CLOCK.forward(Duration.ofSeconds(10));
        assertThat(client.send("POST", "/login", wrong).status()).isEqualTo(401);
    }

    @Test
    void anAccountShouldBeStoppedFromWhereverItComes() {
        Client user = somewhere().asNewUser();
        Client other = somewhere().asNewUser();
        String token = user.header("Authorization");
        for (int i = 0; i < 4; i++) {
            assertThat(somewhere().with("Authorization", token).get("/me").status())
                    .isEqualTo(200);
        }
        Answer refused = somewhere().with("Authorization", token).get("/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit")).isEqualTo("\"address\";r=9;t=1, \"account\";r=0;t=4");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(other.get("/me").status()).isEqualTo(200);
        assertThat(somewhere().get("/me").status()).isEqualTo(401);
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(user.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aRefusedUploadShouldStillBeAnswered() {
        Client user = somewhere().asNewUser();
        for (int i = 0; i < 4; i++) {
            user.get("/me");
        }
        assertThat(user.upload("/images", new byte[900_000]).status()).isEqualTo(429);
    }

    private static Client somewhere() {
        return from("198.51.100." + ADDRESSES.incrementAndGet());
    }

    private static Client from(String address) {
        return SERVICE.client().with("X-Forwarded-For", "203.0.113.1, " + address);
    }
}
