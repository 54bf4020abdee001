package dev.pixelwright.examples.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.work.HousekeepingPolicy;
import dev.pixelwright.testbed.picture.Landscape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both halves of an installation, over real servers, and nothing between them but PostgreSQL, Kafka and a bucket. */
class KafkaWorkerTest {

    /** Never looks by itself, so that only a bell of Kafka's brings a job. */
    private static final HousekeepingPolicy ONLY_BELLS =
            new HousekeepingPolicy(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(2));

    @TempDir
    private Path folder;

    @Test
    void jobsShouldBeDoneByWhoeverWorks() throws IOException {
        try (Servers servers = new Servers(folder)) {
            ClusterSettings settings = ClusterSettings.of(servers.environment());
            try (Orders orders = new Orders(settings)) {
                JobId early = orders.order("early.jpg", new Landscape(900, 600).encoded("jpg"), "resize:300x/png");
                assertThat(orders.find(early).status()).isEqualTo(JobStatus.QUEUED);

                try (KafkaWorker worker = new KafkaWorker(settings, "first", 2, ONLY_BELLS)) {
                    assertThat(worker).isNotNull();
                    JobId late = orders.order("late.png", new Landscape(400, 400).encoded("png"), "rotate:90/jpeg");
                    awaitDone(orders, early);
                    awaitDone(orders, late);
                    BufferedImage small = ImageIO.read(new ByteArrayInputStream(orders.result(early)));
                    assertThat(small.getWidth()).isEqualTo(300);
                    assertThat(small.getHeight()).isEqualTo(200);
                }
                JobId tooLate = orders.order("late.jpg", new Landscape(90, 60).encoded("jpg"), "resize:30x/png");
                assertThat(orders.find(tooLate).status()).isEqualTo(JobStatus.QUEUED);
            }
        }
    }

    private static void awaitDone(Orders orders, JobId job) {
        Await.until("the job is done", () -> orders.find(job).status() == JobStatus.COMPLETED);
    }

    @Test
    void whatTheEnvironmentLacksShouldBeNamed() {
        assertThatThrownBy(() -> ClusterSettings.of(Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1/pictures")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_USER");
    }
}
