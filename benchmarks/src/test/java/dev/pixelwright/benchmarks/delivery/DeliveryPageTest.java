package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.benchmarks.engines.Goal;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.lab.Report;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPageTest {

    private static final Pace PACE = new Pace(3, 30, 2000, 8000);

    private final Cell jpeg = Cell.of(
            Form.JPEG,
            true,
            List.of(
                    Samples.entry("ours", true, 0.989, 1025, 100, 100, 400),
                    Samples.entry("sharp", true, 0.99, 1000, 200, 400, 200),
                    Samples.entry("other", false, 0, 1000, 100, 100, 100)),
            List.of("thumbor: 415 no such format"));

    @Test
    void everyServerShouldHaveARowWithWhatIsKnownOfIt() throws Exception {
        String page = page(List.of(), "cold:* throughput/sharp > 1");
        assertThat(page)
                .contains("### Goals: all kept")
                .contains("| `cold:jpeg` | throughput/sharp > 1 | 2 | kept |")
                .contains(
                        "| **ours** | 25.0 / **100.0** / 100.0 |  | 80.0 | 3.3 / **3.3** / 13.3 |  | 30 | 1025 | 0.9890 | 35.00 |")
                .contains("| sharp | 25.0 / **50.0** / 50.0 | 0.50 / **2.00** / 4.00 | 80.0 |")
                .contains(
                        "| other | 100.0 / **100.0** / 100.0 | 0.25 / **1.00** / 1.00 | 20.0 | not said |  | 30 | 1000 |  |  |")
                .contains("Cannot do it here: thumbor: 415 no such format.")
                .contains("30 different pictures (12 of AVIF)")
                .doesNotContain("(warm)")
                .doesNotContain("Our service by itself");
    }

    @Test
    void aMissedGoalShouldBeSaidAtTheTop() throws Exception {
        Latencies latencies = new Latencies();
        latencies.add(30);
        String page = page(
                List.of(new Promise("hot", "pictures", latencies)),
                "cold:* throughput/sharp > 2",
                "hot p95 < 25",
                "hot p50 < 31");
        assertThat(page)
                .contains("### Goals: 2 of 3 not kept")
                .contains("| `cold:jpeg` | throughput/sharp > 2 | 2 | **NOT KEPT** |")
                .contains("| `hot` | p95 < 25 | 30 | **NOT KEPT** |")
                .contains("| `hot` | p50 < 31 | 30 | kept |")
                .contains("| `hot` | pictures | 1 | 30.0 | 30.0 | 30.0 |");
    }

    private String page(List<Promise> promises, String... goals) throws Exception {
        List<Goal> parsed = Goal.parse(List.of(goals));
        List<Goal.Verdict> verdicts = new ArrayList<>(jpeg.verdicts(parsed));
        promises.forEach(promise -> verdicts.addAll(promise.verdicts(parsed)));
        Report report = new Report("delivery", "Title", "command", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        new DeliveryPage(report)
                .fill(new DeliveryPage.Results(List.of("`ours`: we"), List.of(jpeg), promises, verdicts), PACE, 6, 0.5);
        return report.toString();
    }
}
