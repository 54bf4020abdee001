package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.adapters.testkit.database.ModelRunsContract;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.derivative.Lineage;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.NewJob;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.port.ModelRuns;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdbiModelRunsTest implements ModelRunsContract {

    private static final long FIRST = 7_000;

    @Override
    public Database ports() {
        return SharedDatabase.ports();
    }

    /** A job of a made model; those of higher numbers were made later. */
    private static void made(long number, Duration took) {
        SharedDatabase.execute("""
                INSERT INTO jobs (id, owner_id, image_id, transformation, fingerprint, status, due_at, created_at,
                    updated_at, deadline, within)
                SELECT %1$d, owner_id, image_id, transformation, sha256('%1$d'), status, due_at, created_at, updated_at,
                    deadline, within
                FROM jobs ORDER BY id DESC LIMIT 1""".formatted(FIRST + number));
        SharedDatabase.execute("""
                INSERT INTO model_runs (job_id, generator, begun_at, made_at)
                SELECT %1$d, 'near', moment - INTERVAL '%2$d seconds', moment
                FROM (SELECT clock_timestamp() AS moment) AS clock""".formatted(FIRST + number, took.toSeconds()));
    }

    private static JobId job(Database ports) {
        User user = Samples.user();
        ports.users().add(user);
        Image image = Samples.image(user.id());
        ports.ledger().reserve(image.blob().key());
        ports.images().add(image, Optional.empty(), Quota.NONE);
        Lineage lineage = new Lineage(image.id(), Samples.transformation());
        NewJob order =
                new NewJob(new JobId(Samples.number()), user.id(), lineage, Duration.ofMinutes(5), Optional.empty());
        return ports.jobs().submit(order).job().id();
    }

    @Test
    void theMedianOfTheLatestShouldBeUsual() {
        Database ports = ports();
        ModelRuns runs = ports.runs();
        JobId going = job(ports);
        runs.begun(going, "near");
        int old = ModelRuns.RECENT;
        for (int number = 0; number < old; number++) {
            made(number, Duration.ofMinutes(15));
        }
        for (int number = old; number < old + ModelRuns.RECENT; number++) {
            made(number, Duration.ofSeconds(number));
        }
        // Of 20 to 39 seconds, and not of the minutes before.
        assertThat(runs.find(going).flatMap(ModelRun::usual)).contains(Duration.ofSeconds(29));
        assertThat(runs.find(going).flatMap(ModelRun::left).orElseThrow()).isLessThan(Duration.ofSeconds(29));
    }
}
