package dev.pixelwright.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.rest.Client.Answer;
import dev.pixelwright.adapters.rest.delivery.DeliveryTerms;
import dev.pixelwright.adapters.testkit.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures at addresses that say how they are to be, for who has the image. */
class RenderTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @RegisterExtension
    static final Service SERVICE = new Service().waiting(new DeliveryTerms(Duration.ofSeconds(30), 64));

    /** Where nobody works. */
    @RegisterExtension
    static final Service IDLE = new Service(false, 0).waiting(new DeliveryTerms(SHORT, 64));

    /** Where nobody waits. */
    @RegisterExtension
    static final Service HASTY = new Service().waiting(new DeliveryTerms(Duration.ZERO, 64));

    /** Where nobody works and one may wait. */
    @RegisterExtension
    static final Service NARROW = new Service(false, 0).waiting(new DeliveryTerms(Duration.ofSeconds(20), 1));

    @Test
    void aPictureShouldBeMadeOnceHoweverManyAsk() throws Exception {
        Client user = SERVICE.client().asNewUser();
        String path = "/api/v1/images/" + LinksTest.image(user) + "/render/resize:30x/webp";
        ExecutorService asking = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(asking.submit(() -> user.get(path)));
            }
            byte[] first = answers.get(0).get().bytes();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(answer.get().bytes()).isEqualTo(first);
                assertThat(answer.get().header("Cache-Control")).isEqualTo("private, no-cache");
            }
        } finally {
            asking.shutdown();
        }
        assertThat(user.get("/jobs").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatTakesLongerShouldBeAJob() {
        Client user = IDLE.client().asNewUser();
        String image = LinksTest.image(user);
        for (String face : List.of("/api/v1", "")) {
            Answer later = user.get(face + "/images/" + image + "/render/grayscale/png");
            assertThat(later.status()).isEqualTo(202);
            assertThat(later.header("Retry-After")).isEqualTo("1");
            String job = later.json().get("job_id").asText();
            assertThat(later.header("Location")).endsWith(face + "/jobs/" + job);
            assertThat(user.get("/jobs/" + job).json().get("status").asText()).isEqualTo("queued");
        }
        String link = user.send("POST", "/images/" + image + "/links", "{\"transformations\":\"grayscale/png\"}")
                .json()
                .get("url")
                .asText();
        Answer notYet = IDLE.client().get(link);
        assertThat(notYet.status()).isEqualTo(503);
        assertThat(notYet.header("Retry-After")).isEqualTo("1");
        assertThat(notYet.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatFailsAfterAllHaveGoneShouldNotBeTriedForEachWhoLooks() {
        Client user = HASTY.client().asNewUser();
        String broken = user.upload("/images", Pictures.damagedInside())
                .json()
                .get("id")
                .asText();
        String link = user.send("POST", "/images/" + broken + "/links", "{\"transformations\":\"png\"}")
                .json()
                .get("url")
                .asText();
        HASTY.client().get(link);
        Await.until(
                "the job has failed",
                () -> user.get("/jobs").json().at("/items/0/status").asText().equals("failed"));
        for (String path : List.of(link, "/images/" + broken + "/render/png", link)) {
            Answer refused = user.get(path);
            assertThat(refused.status() + " " + refused.code()).isEqualTo("422 UNDECODABLE_IMAGE");
        }
        assertThat(user.get("/jobs").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whoFindsNoPlaceToWaitShouldBeToldToComeAgain() throws Exception {
        Client user = NARROW.client().asNewUser();
        String path = "/images/" + LinksTest.image(user) + "/render/";
        ExecutorService asking = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> first = asking.submit(() -> user.get(path + "grayscale/png"));
            Await.until(
                    "the first has a place",
                    () -> user.get("/jobs").json().get("total").asInt() == 1);
            Answer full = user.get(path + "sepia/png");
            assertThat(full.status()).isEqualTo(503);
            assertThat(full.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(full.header("Retry-After")).isEqualTo("1");
            String job = user.get("/jobs").json().at("/items/0/id").asText();
            user.send("DELETE", "/jobs/" + job);
            assertThat(first.get().status()).isEqualTo(202);
        } finally {
            asking.shutdown();
        }
    }

    @Test
    void whatCannotBeMadeShouldSayWhy() {
        Client user = SERVICE.client().asNewUser();
        String path = "/images/" + LinksTest.image(user) + "/render/";
        assertThat(user.get(path + "extend:5000x10/png").code()).isEqualTo("OUTPUT_TOO_LARGE");
        assertThat(user.get(path + "enlarge").code()).isEqualTo("UNKNOWN_OPERATION");
        String broken = user.upload("/images", Pictures.damagedInside())
                .json()
                .get("id")
                .asText();
        Answer undecodable = user.get("/images/" + broken + "/render/png");
        assertThat(undecodable.status()).isEqualTo(422);
        assertThat(undecodable.code()).isEqualTo("UNDECODABLE_IMAGE");
        assertThat(SERVICE.client().asNewUser().get(path + "png").status()).isEqualTo(404);
    }
}
