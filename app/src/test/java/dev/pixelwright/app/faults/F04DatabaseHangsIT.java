package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.testbed.proxy.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F4: the database is slow, then hangs. Connections stay within the pool, threads do not pile up, requests end with 503
 * in seconds, and the process stays live.
 */
@ExtendWith(HouseKeeping.class)
class F04DatabaseHangsIT {

    private static final int POOL = 10;
    // Statement timeout, what the driver waits longer than the server, and the wait for a connection; twice, for a
    // request that asks for its caller first.
    private static final Duration SECONDS_NOT_MINUTES = Duration.ofSeconds(15);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(90)
    void requestsShouldEndInSecondsAndPileNothingUp(House house) throws Exception {
        hangUnder(house, 30);
    }

    @Test
    @Tag("nightly")
    @Timeout(150)
    void hundredsOfRequestsShouldEndInSecondsAndPileNothingUp(House house) throws Exception {
        hangUnder(house, 300);
    }

    private void hangUnder(House house, int requests) throws Exception {
        RunningService node = house.front();
        Client me = House.guest(node);
        String image = promises.upload(me, Pictures.png(300, 200));
        house.database().set(Fault.delay(Duration.ofMillis(60)));
        me.get("/images/" + image).expect(200);

        house.database().set(Fault.hang());
        int threadsBefore = Machine.threads(node.pid());
        ExecutorService clients = Executors.newFixedThreadPool(requests);
        try {
            long start = System.nanoTime();
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> me.get("/images"), clients));
            }
            Client stranger = Client.of(node.baseUri(), Face.ORIGINAL);
            stranger.get("/health/live").expect(200);
            stranger.get("/health/ready").expect(503);
            // What the server may use for requests, and a little for the program's own.
            assertThat(Machine.threads(node.pid())).isLessThan(threadsBefore + Math.min(requests, 128) + 20);
            for (CompletableFuture<Answer> answer : answers) {
                answer.get(SECONDS_NOT_MINUTES.toSeconds(), TimeUnit.SECONDS)
                        .expectProblem(503, "DATABASE_UNAVAILABLE");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS_NOT_MINUTES);
        } finally {
            clients.shutdownNow();
        }
        // The proxy also counts connections that the pool gave up and whose end it has not been told of.
        house.database().heal();
        Await.until("healthy again", RECOVERY, () -> House.isReady(node));
        Await.until(
                "connections within the pool",
                RECOVERY,
                () -> house.rows()
                                .number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND application_name = 'pixelwright'")
                        <= POOL * house.size());
        promises.assertKept(me, house);
    }
}
