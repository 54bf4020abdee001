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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F14: the engine's process hangs over an image, then dies over it, twice. It is killed within ten seconds, the third death
 * ends the job, the next job is done, and the node is live and ready all the time.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(120)
class F14EngineDiesIT {

    private static final Duration BEGUN = Duration.ofSeconds(30);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration STARTED = Duration.ofSeconds(2);
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
        for (int death = 1; death <= 3; death++) {
            int attempt = death;
            Await.until(
                    "attempt " + attempt + " runs",
                    BEGUN,
                    () -> isRunning(house, hostile, attempt) && isDrawing(worker));
            if (death == 1) {
                Machine.stop(Machine.engine(worker.pid()));
            } else {
                Machine.engine(worker.pid()).destroyForcibly();
            }
            Await.until("death " + attempt + " is noticed", NOTICED, () -> {
                assertThat(health(worker, "live")).isEqualTo(200);
                return crashes(house, hostile) == attempt;
            });
            assertThat(health(worker, "ready")).as(worker.story()).isEqualTo(200);
        }
        JsonNode ended = Jobs.awaitEnd(me, hostile);
        assertThat(ended.get("status").asText()).isEqualTo("failed");
        assertThat(ended.at("/failure/error_code").asText()).isEqualTo("ENGINE_CRASHED");
        promises.order(me, image, "resize:300x/png");
        promises.assertKept(me, house);
        idle.thaw();
    }

    private static boolean isRunning(House house, String job, int attempt) {
        return house.rows()
                        .number(
                                "SELECT count(*) FROM jobs WHERE id = ? AND status = 'PROCESSING' AND attempts = ?"
                                        + " AND progress > 0",
                                Long.valueOf(job),
                                attempt)
                == 1;
    }

    // The progress of a job stays over its attempts. A child that has worked this long has done more than start.
    private static boolean isDrawing(RunningService worker) {
        List<ProcessHandle> engines = Machine.engines(worker.pid());
        return engines.size() == 1
                && engines.get(0)
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .compareTo(STARTED)
                        > 0;
    }

    private static int crashes(House house, String job) {
        return house.rows().number("SELECT crashes FROM jobs WHERE id = ?", Long.valueOf(job));
    }

    private static int health(RunningService node, String kind) {
        try {
            return node.get("/health/" + kind).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
