package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.Folders;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F12: the disk of the temporary folder is full. Uploads are refused with 507, jobs wait for room, nothing half-written
 * stays, and all goes on by itself once there is room. The disk is a real one, of memory and small; where the system does
 * not let us mount it, the test says so, and is red in CI.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(120)
class F12DiskFullIT {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final byte[] PICTURE = Pictures.png(900, 700);

    private final Promises promises = new Promises();

    @Test
    void uploadsAndJobsShouldWaitForRoomAndLeaveNothing(House house) throws IOException, InterruptedException {
        RunningService node = house.prepared("all", 1);
        Path folder = Files.createDirectories(node.data().resolve("tmp"));
        try (SmallDisk disk = SmallDisk.mountedOn(folder, "2m")) {
            node.start();
            Client me = House.guest(node);
            String image = promises.upload(me, PICTURE);

            Path filler = disk.fill();
            Answer refused = me.upload("more.png", PICTURE);
            assertThat(refused.status()).as(refused.text()).isEqualTo(507);
            refused.expectProblem(507, "STORAGE_FULL");
            String job = promises.order(me, image, "resize:700x/png");
            Await.until(
                    "the job has met the full disk",
                    BOUND,
                    () -> house.rows().number("SELECT failures FROM jobs WHERE id = ?", Long.valueOf(job)) > 0);
            assertThat(me.get("/jobs/" + job).expect(200).field("status")).isNotEqualTo("completed");
            // Another attempt of the job may be at it just now.
            Await.until(
                    "nothing half-written stays",
                    BOUND,
                    () -> Folders.files(folder).equals(Set.of(filler)));

            Files.delete(filler);
            promises.upload(me, PICTURE);
            promises.assertKept(me, house);
            node.kill9();
        }
    }
}
