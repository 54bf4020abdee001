package dev.pixelwright.app.faults;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F1: a worker is killed with {@code kill -9} in the middle of jobs. All jobs end, those of the dead are taken over within
 * the lease and two sweeps, each has one row and one object, and no object is orphaned.
 */
@ExtendWith(HouseKeeping.class)
class F01WorkerKilledIT {

    private static final Duration BOUND = Duration.ofMinutes(3);
    // For asking, and for a machine that does other things too.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final int IMAGES = 4;

    private final Promises promises = new Promises();

    @Test
    @Tag("quick")
    @Timeout(120)
    void jobsOfADeadWorkerShouldBeTakenOverInTimeAndAllEnd(House house) throws IOException, InterruptedException {
        killWorkersOver(house, 40, 1);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void twoHundredJobsShouldOutliveFiveWorkers(House house) throws IOException, InterruptedException {
        killWorkersOver(house, 200, 5);
    }

    private void killWorkersOver(House house, int orders, int kills) throws IOException, InterruptedException {
        RunningService survivor = house.back();
        Client me = House.guest(house.front());
        List<String> images = new ArrayList<>();
        for (int i = 0; i < IMAGES; i++) {
            images.add(promises.upload(me, Pictures.png(600 + i, 400)));
        }
        int ordered = 0;
        for (int round = 1; round <= kills; round++) {
            RunningService victim = house.another("worker", 2);
            dieAlone(house, survivor, victim, me, images.get(0), round);
            for (; ordered < orders * round / kills; ordered++) {
                promises.order(me, images.get(ordered % IMAGES), "resize:" + (100 + ordered) + "x/png");
            }
        }
        promises.assertKept(me, house);
    }

    /** The survivor is frozen while the victim takes two jobs and dies over them, so that it is free to take them over. */
    private void dieAlone(
            House house, RunningService survivor, RunningService victim, Client me, String image, int round)
            throws IOException, InterruptedException {
        Await.until("nothing is left to do", BOUND, () -> house.rows().unended() == 0);
        survivor.freeze();
        promises.order(me, image, slow(1600 + round));
        promises.order(me, image, slow(1700 + round));
        Await.until("both are being done", BOUND, () -> house.rows().jobs("PROCESSING") == 2);
        victim.kill9();
        survivor.thaw();
        Await.until(
                "both are taken over",
                House.LEASE.plus(House.SWEEP.multipliedBy(2)).plus(TOLERANCE),
                () -> house.rows().number("SELECT count(*) FROM jobs WHERE attempts = 2") == 2 * round);
    }

    private static String slow(int width) {
        return "resize:" + width + "x,enlarge=true/blur:9/png";
    }
}
