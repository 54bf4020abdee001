package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.rest.delivery.Negotiation;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.delivery.CachePurge;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tags by which a cache in front knows the pictures of an image, and what it is told when that is gone. */
class CacheTagsTest {

    private static final String HEADER = "Surrogate-Key";
    private static final Duration AGAIN = Duration.ofSeconds(61);
    private static final Hook CDN = new Hook();
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final Service SERVICE = tagging(CLOCK, CDN);

    private final Client user = SERVICE.client().asNewUser();
    private final Client anybody = SERVICE.client();

    private static Service tagging(MovableClock clock, Hook cdn) {
        return new Service()
                .by(clock)
                .waiting(new DeliveryTerms(
                        Duration.ofSeconds(30), 64, Negotiation.DEFAULT, 0, Optional.of(HEADER), Optional.empty()))
                .purging(new CachePurge(URI.create(cdn.url()), Map.of("Fastly-Key", "secret"), "surrogate_keys"));
    }

    @AfterAll
    static void close() {
        CDN.close();
    }

    @Test
    void publicPicturesShouldBeTaggedWithTheirImage() {
        String image = LinksTest.image(user);
        String tag = tag(user, image);
        String link = link(image, "resize:30x/png");
        Answer shown = anybody.get(link);
        assertThat(shown.header(HEADER)).isEqualTo(tag);
        Answer same = anybody.with("If-None-Match", shown.header("ETag")).get(link);
        assertThat(same.status() + " " + same.header(HEADER)).isEqualTo("304 " + tag);
        Answer elsewhere = anybody.get(link + "?from=mail");
        assertThat(elsewhere.status() + " " + elsewhere.header(HEADER)).isEqualTo("301 " + tag);
        assertThat(anybody.get(link(image, "sepia/png")).header(HEADER)).isEqualTo(tag);
        assertThat(user.get("/images/" + image + "/render/resize:30x/png").header(HEADER))
                .isEmpty();
        assertThat(anybody.get(link.replace("30x", "31x")).header(HEADER)).isEmpty();
        user.send("DELETE", "/images/" + image);
        Answer gone = anybody.get(link);
        assertThat(gone.status() + " " + gone.header(HEADER)).isEqualTo("404 ");
    }

    @Test
    void theCacheShouldBeToldOfADeletedImageAndOnceMore() {
        String image = LinksTest.image(user);
        String tag = tag(user, image);
        user.send("DELETE", "/images/" + image);
        awaitTold(CDN, tag, 1);
        Hook.Message message = told(CDN, tag).get(0);
        assertThat(message.headers().firstValue("fastly-key")).hasValue("secret");
        assertThat(message.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(message.body()).startsWith("{\"surrogate_keys\":[\"").endsWith("\"]}");
        awaitToldInTime(CLOCK, CDN, tag, 2);
        CLOCK.forward(AGAIN);
        // What is told of another comes after whatever was still due.
        String other = LinksTest.image(user);
        String next = tag(user, other);
        user.send("DELETE", "/images/" + other);
        awaitTold(CDN, next, 1);
        assertThat(told(CDN, tag)).hasSize(2);
    }

    @Test
    void theCacheShouldBeToldOfAllImagesOfAnAccount() {
        Client leaver = SERVICE.client().asNewUser();
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < CachePurge.MOST_TAGS + 1; i++) {
            tags.add(tag(leaver, LinksTest.image(leaver)));
        }
        leaver.send("DELETE", "/me");
        tags.forEach(tag -> awaitTold(CDN, tag, 1));
    }

    @Test
    void whatTheCacheDidNotAcceptShouldBeToldAgain() throws Exception {
        MovableClock clock = new MovableClock();
        try (Hook cdn = new Hook(500, 503)) {
            Service service = tagging(clock, cdn);
            service.start();
            try {
                Client owner = service.client().asNewUser();
                String image = LinksTest.image(owner);
                String tag = tag(owner, image);
                owner.send("DELETE", "/images/" + image);
                // Refused twice, and then accepted twice.
                awaitToldInTime(clock, cdn, tag, 4);
            } finally {
                service.stop();
            }
        }
    }

    private static void awaitTold(Hook cdn, String tag, int times) {
        Await.until(tag + " is told " + times + " times", () -> told(cdn, tag).size() >= times);
    }

    /** While minutes pass: when exactly somebody notes that it was told is not ours to know. */
    private static void awaitToldInTime(MovableClock clock, Hook cdn, String tag, int times) {
        Await.until(tag + " is told " + times + " times", () -> {
            clock.forward(AGAIN);
            return told(cdn, tag).size() >= times;
        });
    }

    private static List<Hook.Message> told(Hook cdn, String tag) {
        return Stream.of(cdn.heard.toArray(Hook.Message[]::new))
                .filter(message -> message.body().contains(tag))
                .toList();
    }

    private static String tag(Client owner, String image) {
        String url = owner.get("/images/" + image).json().get("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String link(String image, String transformation) {
        return user.send("POST", "/images/" + image + "/links", "{\"transformations\":\"" + transformation + "\"}")
                .json()
                .get("url")
                .asText();
    }
}
