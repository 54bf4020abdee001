package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.e2e.Await;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * F20: an image is deleted while it is being transformed, each time at another moment of the job. Image, job and result
 * are gone for good, and no object stays.
 */
@ExtendWith(HouseKeeping.class)
class F20DeleteRacesIT {

    private static final long SEED = 20;
    private static final int LATEST_MILLIS = 300;
    private static final Duration BOUND = Duration.ofMinutes(1);

    @Test
    @Tag("quick")
    @Timeout(120)
    void deletedImageShouldStayDeleted(House house) throws IOException, InterruptedException {
        race(house, 20);
    }

    @Test
    @Tag("nightly")
    @Timeout(600)
    void deletedImageShouldStayDeletedAHundredTimes(House house) throws IOException, InterruptedException {
        race(house, 100);
    }

    private static void race(House house, int times) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        Random moments = new Random(SEED);
        byte[] picture = Pictures.png(800, 600);
        Map<String, String> jobs = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            String image = me.upload("picture.png", picture).expect(201).field("id");
            jobs.put(Jobs.order(me, image, "\"resize:700x/blur:2/png\""), image);
            LockSupport.parkNanos(
                    Duration.ofMillis(moments.nextInt(LATEST_MILLIS)).toNanos());
            me.delete("/images/" + image).expect(200);
        }
        jobs.forEach((job, image) -> {
            me.get("/images/" + image).expectProblem(404, "IMAGE_NOT_FOUND");
            me.get("/images/" + image + "/content").expectProblem(404, "IMAGE_NOT_FOUND");
            me.get("/jobs/" + job).expectProblem(404, "JOB_NOT_FOUND");
            me.get("/jobs/" + job + "/result").expectProblem(404, "JOB_NOT_FOUND");
        });
        Await.until("no object stays", BOUND, () -> house.objects().isEmpty());
        Promises.assertObjectsAreRows(house);
        assertThat(house.objects()).isEmpty();
        assertThat(house.rows().number("SELECT count(*) FROM images")).isZero();
    }
}
