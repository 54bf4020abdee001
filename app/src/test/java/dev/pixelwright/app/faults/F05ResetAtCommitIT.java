package dev.pixelwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Jobs;
import dev.pixelwright.app.e2e.Pictures;
import dev.pixelwright.testbed.proxy.Cue;
import dev.pixelwright.testbed.proxy.Cue.Ending;
import dev.pixelwright.testbed.proxy.Cue.Moment;
import dev.pixelwright.testbed.proxy.Fault;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * F5: the connection to the database is reset at COMMIT, once before the server has heard of it and once after. Nobody
 * knows what became of the transaction, and it does not matter: the retry ends in one image and one job, and a job whose
 * completion was lost or kept ends as completed with one result.
 */
@ExtendWith(HouseKeeping.class)
@Tag("quick")
@Tag("nightly")
@Timeout(90)
class F05ResetAtCommitIT {

    private static final byte[] PICTURE = Pictures.png(400, 300);
    private static final String THUMB = "resize:90x/png";
    private static final long SECONDS = 30;

    private final Promises promises = new Promises();

    @ParameterizedTest
    @EnumSource
    void retryOfAnUploadShouldEndInOneImage(Moment moment, House house) throws IOException, InterruptedException {
        Client me = House.guest(house.front()).with("Idempotency-Key", "upload-once");
        Cue cue = resetAt(house, moment, "INSERT INTO images", "COMMIT");

        me.upload("picture.png", PICTURE).expectProblem(503, "DATABASE_UNAVAILABLE");

        assertThat(cue.hasCome()).isTrue();
        promises.upload(me, PICTURE);
        assertThat(house.rows().number("SELECT count(*) FROM images")).isEqualTo(1);
        promises.assertKept(me, house);
    }

    @ParameterizedTest
    @EnumSource
    void retryOfAnOrderShouldEndInOneJob(Moment moment, House house) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, PICTURE);
        Cue cue = resetAt(house, moment, "INSERT INTO jobs", "COMMIT");
        Client careful = me.with("Idempotency-Key", "order-once");

        careful.post("/images/" + image + "/transform", '"' + THUMB + '"').expectProblem(503, "DATABASE_UNAVAILABLE");

        assertThat(cue.hasCome()).isTrue();
        promises.order(careful, image, THUMB);
        promises.assertKept(me, house);
        assertThat(house.rows().number("SELECT count(*) FROM jobs")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void completionShouldComeToOneResult(Moment moment, House house) throws IOException, InterruptedException {
        house.back();
        Client me = House.guest(house.front());
        String image = promises.upload(me, PICTURE);
        Cue cue = resetAt(house, moment, "INSERT INTO derivatives", "COMMIT");

        String job = promises.order(me, image, THUMB);

        assertThat(cue.awaitFirst(SECONDS)).isTrue();
        int attempts = Jobs.awaitCompletion(me, job).get("attempt").asInt();
        assertThat(attempts).isEqualTo(moment == Moment.BEFORE_ANSWER ? 1 : 2);
        promises.assertKept(me, house);
    }

    private static Cue resetAt(House house, Moment moment, String... words) throws IOException {
        Cue cue = Cue.once(moment, Ending.RESET, words);
        house.database().set(Fault.on(cue));
        return cue;
    }
}
