package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F16: five hundred clients send headers or bodies a byte at a time. All are cut within twenty seconds; meanwhile the others
 * are served as before, and uploads arrive.
 */
@Tag("quick")
@ExtendWith(HouseKeeping.class)
@Timeout(120)
class F16SlowSendersIT {

    private static final Duration CUT = Duration.ofSeconds(20);
    private static final int IN_HEADERS = 250;
    private static final int IN_JSON = 125;
    private static final int IN_FORMS = 125;
    private static final int OTHERS = 8;
    private static final int EACH = 25;
    // Below this a pause of the machine, which several share, is larger than what is measured.
    private static final Duration GRAIN = Duration.ofSeconds(1);

    private final Promises promises = new Promises();

    @Test
    void slowSendersShouldBeCutAndOthersNotSuffer(House house) throws Exception {
        RunningService node = house.front();
        Client me = House.guest(node);
        Client slow = House.guest(node);
        ExecutorService others = Executors.newFixedThreadPool(OTHERS + 1);
        try (SlowCrowd crowd = new SlowCrowd(node.baseUri().getPort())) {
            worstOfMost(others, me);
            Duration usual = worstOfMost(others, me);
            crowd.join(IN_HEADERS, "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: a");
            crowd.join(
                    IN_JSON,
                    "POST /api/v1/register HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 60000\r\n\r\n{\"username\":\"");
            crowd.join(
                    IN_FORMS,
                    "POST /api/v1/images HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + slow.authorization()
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n--b\r\n");
            assertThat(crowd.size()).isEqualTo(IN_HEADERS + IN_JSON + IN_FORMS);
            long start = System.nanoTime();
            Future<List<Duration>> meanwhile = others.submit(() -> {
                List<Duration> worst = new ArrayList<>();
                while (worst.isEmpty()
                        || System.nanoTime() - start < CUT.dividedBy(2).toNanos()) {
                    worst.add(worstOfMost(others, me));
                    promises.upload(me, Pictures.png(60, 40));
                }
                return worst;
            });
            crowd.dripUntilAllAreCut(CUT);
            assertThat(crowd.size()).as("not cut within %s", CUT).isZero();
            Duration most = usual.multipliedBy(2).plus(GRAIN);
            assertThat(meanwhile.get())
                    .as("99th percentile; %s before", usual)
                    .allSatisfy(worst -> assertThat(worst).isLessThan(most));
        } finally {
            others.shutdownNow();
        }
        promises.assertKept(me, house);
    }

    /** The 99th percentile of a sample, taken by several at a time: whoever were kept waiting would all be in it. */
    private static Duration worstOfMost(ExecutorService others, Client client) throws Exception {
        Callable<List<Duration>> visit = () -> {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                long start = System.nanoTime();
                client.get("/me").expect(200);
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
            return times;
        };
        List<Duration> times = new ArrayList<>();
        for (Future<List<Duration>> one : others.invokeAll(Collections.nCopies(OTHERS, visit))) {
            times.addAll(one.get());
        }
        Collections.sort(times);
        return times.get(times.size() * 99 / 100);
    }
}
