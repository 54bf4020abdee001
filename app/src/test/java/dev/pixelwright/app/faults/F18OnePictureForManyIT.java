package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * F18: two hundred look at a picture at once that nobody has made yet, on two nodes. It is decoded once, and all of them get
 * the same bytes; also when the worker that makes it dies over it, and another one takes over.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Timeout(180)
class F18OnePictureForManyIT {

    private static final int EACH = 100;
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String PICTURE = "resize:500x/blur:2/png";

    @TempDir
    Path folder;

    @Test
    void aColdPictureShouldBeMadeOnceForAll(House house) throws Exception {
        Gallery gallery = new Gallery(house, folder);
        List<RunningService> nodes = List.of(gallery.node("all", 2), gallery.node("all", 2));
        Client me = House.guest(nodes.get(0));
        String link = link(me, PICTURE);
        assertAlike(asked(nodes, link));
        assertThat(attempts(house)).isEqualTo(1);
        assertMadeOnce(house);
    }

    @Test
    void theDeathOfWhoMakesItShouldNeitherFailNorHangTheRest(House house) throws Exception {
        Gallery gallery = new Gallery(house, folder);
        List<RunningService> nodes = List.of(gallery.node("api", 0), gallery.node("api", 0));
        RunningService victim = gallery.node("worker", 1);
        // It may be there from before, and would be the one who makes it.
        RunningService successor = house.back();
        successor.freeze();
        Client me = House.guest(nodes.get(0));
        String link = link(me, PICTURE);
        // An engine that stands still: whoever has it is seen at work, however slowly those look who look.
        Await.until(
                "the engine is there",
                BOUND,
                () -> Machine.engines(victim.pid()).size() == 1);
        ProcessHandle engine = Machine.engine(victim.pid());
        Machine.stop(engine);
        List<Future<Answer>> answers;
        try {
            answers = asked(nodes, link);
            Await.until("it is being made", BOUND, () -> house.rows().jobs("PROCESSING") == 1);
            victim.kill9();
        } finally {
            engine.destroyForcibly();
        }
        successor.thaw();
        assertAlike(answers);
        // Who stands still for three seconds is given up by its own worker: on a slow machine that may come first.
        assertThat(attempts(house)).isBetween(2, 3);
        assertMadeOnce(house);
    }

    private static String link(Client me, String transformation) {
        String image =
                me.upload("picture.png", Pictures.png(800, 600)).expect(201).field("id");
        return me.post("/images/" + image + "/links", "{\"transformations\":\"" + transformation + "\"}")
                .expect(201)
                .field("url");
    }

    /** What all get who look at the same moment. */
    private static List<Future<Answer>> asked(List<RunningService> nodes, String link) throws InterruptedException {
        int all = nodes.size() * EACH;
        CountDownLatch ready = new CountDownLatch(all);
        ExecutorService looking = Executors.newFixedThreadPool(all);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                Client somebody = Client.of(nodes.get(i % nodes.size()).baseUri(), Face.ORIGINAL);
                answers.add(looking.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return somebody.get(link);
                }));
            }
            ready.await();
            return answers;
        } finally {
            looking.shutdown();
        }
    }

    private static void assertAlike(List<Future<Answer>> answers) throws InterruptedException, ExecutionException {
        byte[] first = answers.get(0).get().expect(200).bytes();
        assertThat(first).isNotEmpty();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().expect(200).bytes()).isEqualTo(first);
        }
    }

    // A decoding is an attempt of a job: delivery makes nothing but by jobs.
    private static int attempts(House house) {
        return house.rows().number("SELECT coalesce(sum(attempts), 0) FROM jobs");
    }

    /** One job, one row and, beside the original, one object. */
    private static void assertMadeOnce(House house) throws IOException {
        assertThat(house.rows().number("SELECT count(*) FROM jobs")).isEqualTo(1);
        assertThat(house.rows().number("SELECT count(*) FROM job_events WHERE type = 'COMPLETED'"))
                .isEqualTo(1);
        assertThat(house.rows().number("SELECT count(*) FROM derivatives")).isEqualTo(1);
        Promises.assertObjectsAreRows(house);
        assertThat(house.objects()).hasSize(2);
    }
}
