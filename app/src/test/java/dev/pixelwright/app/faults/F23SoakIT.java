package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * F23: customers upload, order, look and delete while one trouble follows the other, by a schedule that a seed decides. In
 * the end every acknowledged upload is bit-exact, every acknowledged job has ended, and objects are rows. Run by
 * {@code benchmarks/soak/run}, which says for how long and with which seed.
 */
@Tag("soak")
class F23SoakIT {

    private static final Duration TOTAL = Duration.ofSeconds(Long.getLong("pixelwright.soak.seconds", 600));
    private static final long SEED = Long.getLong("pixelwright.soak.seed", 23);
    private static final int CUSTOMERS = 3;
    private static final Duration CLEARING_UP = Duration.ofMinutes(5);

    private final Promises promises = new Promises();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
    private final SoakReport report = new SoakReport(SEED, TOTAL);

    @Test
    void promisesShouldOutliveEveryTrouble() throws Exception {
        try (House house = House.open()) {
            RunningService front = house.prepared("api", 0);
            Path temporary = Files.createDirectories(front.data().resolve("tmp"));
            try (SmallDisk disk = SmallDisk.mountedOn(temporary, "64m")) {
                soak(house, front.start(), disk);
            }
        }
    }

    private void soak(House house, RunningService front, SmallDisk disk) throws Exception {
        house.back();
        RunningService worker = house.another("worker", 2);
        Site site = new Site(
                house,
                front,
                disk,
                worker,
                new AtomicReference<>(front.baseUri()),
                House.guest(front).authorization());
        Instant start = Instant.now();
        try {
            soak(site);
            settle(site);
            report.succeeded();
        } finally {
            report.write(start, troubles, totals(house));
        }
    }

    private void soak(Site site) throws Exception {
        Customer.Account account = new Customer.Account(site, promises, closing, refused, wrong);
        List<byte[]> pictures = List.of(Pictures.png(320, 240), Pictures.png(500, 300), Pictures.jpeg(1200, 900));
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        List<Future<?>> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(threads.submit(new Customer(account, SEED + i, pictures)));
        }
        try {
            for (Schedule.Entry entry : Schedule.of(SEED, TOTAL).entries()) {
                pause(entry.calm());
                entry.trouble().begin(site);
                pause(entry.lasts());
                entry.trouble().end(site);
                troubles.merge(entry.trouble(), 1, Integer::sum);
            }
        } finally {
            closing.set(true);
        }
        threads.shutdown();
        for (Future<?> customer : customers) {
            customer.get(CLEARING_UP.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void settle(Site site) throws IOException {
        House house = site.house();
        Await.until("healthy", CLEARING_UP, () -> House.isReady(site.front()) && House.isReady(site.worker()));
        Await.until("every job has ended", CLEARING_UP, () -> house.rows().unended() == 0);
        Client me = site.client();
        assertThat(wrong.get())
                .as("answers that were neither right nor a refusal")
                .isZero();
        promises.assertImagesKept(me);
        for (String job : promises.jobs()) {
            String status = Jobs.awaitEnd(me, job).get("status").asText();
            assertThat(status).isIn("completed", "failed");
            if (status.equals("completed")) {
                assertThat(me.get("/jobs/" + job + "/result").expect(200).bytes())
                        .isNotEmpty();
            }
        }
        Promises.assertObjectsAreRows(house);
    }

    private Map<String, Object> totals(House house) {
        return Map.of(
                "uploads acknowledged and kept", promises.uploads().size(),
                "jobs acknowledged and kept", promises.jobs().size(),
                "jobs in the database, acknowledged or not: completed",
                        house.rows().jobs("COMPLETED"),
                "jobs in the database, acknowledged or not: failed, and said so",
                        house.rows().jobs("FAILED"),
                "jobs in the database, acknowledged or not: why they failed",
                        house.rows().texts("SELECT DISTINCT failure_code FROM jobs WHERE status = 'FAILED'"),
                "jobs that have not ended", house.rows().unended(),
                "requests refused or broken off, and sent again", refused.get(),
                "answers that were neither right nor a refusal", wrong.get(),
                "attempts beyond the first",
                        house.rows().number("SELECT coalesce(sum(greatest(attempts - 1, 0)), 0) FROM jobs"));
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
