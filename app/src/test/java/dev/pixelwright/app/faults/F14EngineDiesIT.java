package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F14: the engine's process hangs over an image, aborts, and is killed; or it spins, or eats memory. It is killed within ten
 * seconds, the third death ends the job, the next job is done, and the node says all the time that it is live and ready.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(240)
class F14EngineDiesIT {

    private static final Duration BEGUN = Duration.ofSeconds(30);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    /** A picture is made also for whoever asks whether the node is ready, and is done sooner. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int DEATHS = 3;
    private static final String IMPATIENT =
            "engine: {sandbox: {maxHeap: 64MiB, maxMemory: 1GiB, deadline: 2s, silence: 2s}}";

    /** A thousand million pixels, which take many seconds and stream through little memory. */
    private static final String SPINNING =
            "resize:8000x,enlarge=true" + "/hue:9/sharpen".repeat(9) + "/resize:100x/png";

    /** A turn by such an angle holds all of the picture, which takes 81 MB. */
    private static final String EATING = "resize:6000x,enlarge=true/rotate:7/resize:100x/png";

    private static final String LONG_WORK = "resize:6000x,enlarge=true/blur:40/png";

    private final Promises promises = new Promises();

    @Test
    void thirdDeathShouldEndTheJobAndNothingElse(House house) throws IOException, InterruptedException {
        RunningService idle = house.back();
        RunningService worker = house.another("worker", 1);
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(1200, 900));
        idle.freeze();
        String hostile = Jobs.order(me, image, '"' + LONG_WORK + '"');
        try (Pulse pulse = Pulse.of(worker)) {
            for (int death = 1; death <= DEATHS; death++) {
                int attempt = death;
                Await.until(
                        "attempt " + attempt + " runs",
                        BEGUN,
                        () -> isRunning(house, hostile, attempt) && isDrawing(worker));
                ProcessHandle engine = Machine.engine(worker.pid());
                switch (death) {
                    case 1 -> Machine.stop(engine);
                    case 2 -> Machine.abort(engine);
                    default -> engine.destroyForcibly();
                }
                Await.until("death " + attempt + " is noticed", NOTICED, () -> crashes(house, hostile) == attempt);
            }
            assertCrashed(house, me, hostile);
            promises.order(me, image, "resize:300x/png");
            promises.assertKept(me, house);
            pulse.assertSteady();
        }
        idle.thaw();
    }

    @Test
    void enginesThatSpinAndEatMemoryShouldNotBeNoticed(House house, TestReporter reporter)
            throws IOException, InterruptedException {
        RunningService idle = house.back();
        RunningService worker = house.another("worker", 2, IMPATIENT);
        Client me = House.guest(house.front());
        String image = promises.upload(me, Pictures.png(1200, 900));
        idle.freeze();
        try (Pulse pulse = Pulse.of(worker)) {
            String spinning = Jobs.order(me, image, '"' + SPINNING + '"');
            String eating = Jobs.order(me, image, '"' + EATING + '"');
            assertCrashed(house, me, spinning);
            assertCrashed(house, me, eating);
            assertThat(worker.story()).contains("it took longer than 2 s", "it ran out of memory");
            promises.order(me, image, "resize:300x/png");
            promises.assertKept(me, house);
            reporter.publishEntry("health", pulse.toString());
            pulse.assertSteady();
        }
        idle.thaw();
    }

    private static void assertCrashed(House house, Client me, String job) {
        JsonNode ended = Jobs.awaitEnd(me, job);
        assertThat(ended.get("status").asText()).as("%s", ended).isEqualTo("failed");
        assertThat(ended.at("/failure/error_code").asText()).isEqualTo("ENGINE_CRASHED");
        assertThat(crashes(house, job)).isEqualTo(DEATHS);
    }

    private static boolean isRunning(House house, String job, int attempt) {
        return house.rows()
                        .number(
                                "SELECT count(*) FROM jobs WHERE id = ? AND status = 'PROCESSING' AND attempts = ?",
                                Long.valueOf(job),
                                attempt)
                == 1;
    }

    private static boolean isDrawing(RunningService worker) {
        List<ProcessHandle> engines = Machine.engines(worker.pid());
        return engines.size() == 1 && Machine.drawing(engines.get(0)).compareTo(LOOK) > 0;
    }

    private static int crashes(House house, String job) {
        return house.rows().number("SELECT crashes FROM jobs WHERE id = ?", Long.valueOf(job));
    }
}
