package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.address.Network;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever guesses passwords learns, and how soon they are stopped. */
class GuessingTest {

    /** Loopback is a trusted proxy here, so that attempts come from where a test says. */
    @RegisterExtension
    static final Service BEHIND_A_PROXY = new Service(false, 0)
            .guardedBy(
                    new Safeguards(List.of(Network.parse("127.0.0.0/8")), RateLimits.NONE, Service.PATIENT, List.of()));

    @RegisterExtension
    static final Service SERVICE = new Service(false, 0);

    private static final String PASSWORD = "correct horse";
    private static final String WRONG = "wrong password";
    private static final int ROUNDS = 3;
    private static final int PAIRS = 20;
    private static final double PROMISED = 0.10;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Test
    void aNameShouldBeLockedFromWhereverItIsGuessed() {
        String name = register(BEHIND_A_PROXY);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            statuses.add(logIn(somewhere(), name, WRONG).status());
        }
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).endsWith(429);
        Answer refused = logIn(somewhere(), name, PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        String other = register(BEHIND_A_PROXY);
        assertThat(logIn(somewhere(), other, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void anAddressShouldBeLockedWhateverItSaysItIs() {
        Answer answer = guess(0);
        for (int i = 1; i <= 35 && answer.status() == 401; i++) {
            answer = guess(i);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static Answer guess(int number) {
        String address = "203.0.113." + number;
        Client liar = SERVICE.client()
                .with("X-Forwarded-For", address)
                .with("Forwarded", "for=" + address)
                .with("X-Real-IP", address);
        return logIn(liar, "nobody" + number, WRONG);
    }

    @Test
    void anUnknownNameShouldTakeAsLongAsAWrongPassword() {
        logIn(somewhere(), "the-first-of-all", WRONG);
        List<Double> differences = new ArrayList<>();
        // A machine with other work disturbs one round or two; a name that is told apart by its time is, in each.
        for (int i = 0; i < ROUNDS && differences.stream().noneMatch(it -> it <= PROMISED); i++) {
            differences.add(difference());
        }
        assertThat(differences).anySatisfy(it -> assertThat(it).isLessThanOrEqualTo(PROMISED));
    }

    /** By which part the medians differ; the two take turns, so that both meet the same machine. */
    private static double difference() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        String name = "";
        for (int i = 0; i < PAIRS; i++) {
            name = i % 4 == 0 ? register(BEHIND_A_PROXY) : name;
            known.add(nanos(name));
            unknown.add(nanos(Client.newName()));
        }
        double wrong = median(known);
        return Math.abs(wrong - median(unknown)) / wrong;
    }

    private static long nanos(String name) {
        Client client = somewhere();
        long start = System.nanoTime();
        Answer answer = logIn(client, name, WRONG);
        long nanos = System.nanoTime() - start;
        assertThat(answer.code()).isEqualTo("INVALID_CREDENTIALS");
        return nanos;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 129})
    void passwordsOfAnotherLengthShouldBeRefused(int length) {
        Answer refused = signUp(SERVICE, Client.newName(), "Zq".repeat(length).substring(0, length));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("INVALID_PASSWORD");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1", "12345678", "Qwerty123"})
    void passwordsThatAreGuessedFirstShouldBeRefused(String password) {
        assertThat(signUp(SERVICE, Client.newName(), password).code()).isEqualTo("COMMON_PASSWORD");
    }

    @Test
    void everyCharacterOfAPasswordShouldCount() {
        String name = Client.newName();
        String longest = "Zq".repeat(64);
        assertThat(signUp(BEHIND_A_PROXY, name, longest).status()).isEqualTo(200);
        assertThat(logIn(somewhere(), name, longest.substring(0, 127)).status()).isEqualTo(401);
        assertThat(logIn(somewhere(), name, longest.substring(0, 127) + "Q").status())
                .isEqualTo(401);
        assertThat(logIn(somewhere(), name, longest + "Z").status()).isEqualTo(401);
        assertThat(logIn(somewhere(), name, longest).status()).isEqualTo(200);
    }

    private static String register(Service service) {
        String name = Client.newName();
        assertThat(signUp(service, name, PASSWORD).status()).isEqualTo(200);
        return name;
    }

    private static Answer signUp(Service service, String name, String password) {
        return service.client().send("POST", "/register", Client.registration(name, name + "@example.org", password));
    }

    private static Answer logIn(Client client, String name, String password) {
        return client.send("POST", "/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private static Client somewhere() {
        int number = ADDRESSES.incrementAndGet();
        return BEHIND_A_PROXY.client().with("X-Forwarded-For", "198.51." + number / 250 + "." + number % 250);
    }
}
