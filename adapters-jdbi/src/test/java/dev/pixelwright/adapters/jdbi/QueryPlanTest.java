package dev.pixelwright.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planner's own choice, for the statements of the adapters, on tables of some thousand rows. */
class QueryPlanTest {

    private static final String FINGERPRINT = "sha256('7')";

    @BeforeAll
    static void fill() {
        SharedDatabase.empty();
        SharedDatabase.execute("""
                INSERT INTO users SELECT n, 'u' || n, 'u' || n, 'e' || n, 'e' || n, 'h', '{USER}', now()
                FROM generate_series(1, 201) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO images SELECT n, CASE WHEN n <= 1000 THEN 201 ELSE 1 + n % 200 END, gen_random_uuid(), 'f' || n, 'f' || n, 'JPEG', 4, 3, 1, 1, false,
                    'i' || n, n, sha256('x'), now() - n * INTERVAL '1 minute'
                FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                UPDATE image_descriptions SET tries = 1, due_at = NULL, thumb_hash = CAST('ten bytes.' AS bytea)
                WHERE image_id % 500 > 0
                """);
        SharedDatabase.execute("""
                INSERT INTO derivatives SELECT n, n, 'png', sha256(CAST(n AS text)::bytea), gen_random_uuid(), 'PNG', 4, 3,
                    'd' || n, n, sha256('x'), now()
                FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO jobs (id, owner_id, image_id, transformation, fingerprint, status, due_at, progress,
                    derivative_id, created_at, updated_at, deadline, within, ended_at)
                SELECT n, CASE WHEN n <= 1000 THEN 201 ELSE 1 + n % 200 END, n, 'png', sha256(CAST(n AS text)::bytea),
                    CASE WHEN n % 50 = 0 THEN 'QUEUED' ELSE 'COMPLETED' END, CASE WHEN n % 50 = 0 THEN now() END,
                    CASE WHEN n % 50 = 0 THEN 0 ELSE 100 END, CASE WHEN n % 50 = 0 THEN NULL ELSE n END,
                    now(), now(), now(), 1, CASE WHEN n % 50 > 0 THEN now() - n * INTERVAL '1 minute' END
                FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO blobs SELECT 'b' || n, CASE n % 50 WHEN 0 THEN 'RELEASED' WHEN 1 THEN 'RESERVED' ELSE 'HELD' END,
                    now() FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO pending_uploads SELECT n, 1 + n % 200, 'f' || n, n, NULL, 'b' || n, CASE WHEN n % 5 > 0 THEN n END,
                    0, NULL, now() + (n - 95) * INTERVAL '1 minute', now() + (n - 50) * INTERVAL '1 minute'
                FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO webhooks SELECT n, 1 + n % 200, 'u', 's', '{IMAGE_UPLOADED}', 'ACTIVE', 0, now()
                FROM generate_series(1, 1000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO webhook_deliveries (id, webhook_id, owner_id, event_id, type, message, status, claims,
                    claimed_until, due_at, created_at, updated_at)
                SELECT n, 1 + n % 1000, 1 + n % 1000 % 200, n, 'IMAGE_UPLOADED', '{}',
                    CASE WHEN n % 50 < 2 THEN 'PENDING' ELSE 'DELIVERED' END, 1,
                    CASE WHEN n % 500 = 0 THEN now() END, CASE WHEN n % 50 < 2 THEN now() END, now(),
                    now() - n * INTERVAL '1 hour'
                FROM generate_series(1, 5000) AS n
                """);
        SharedDatabase.execute("""
                INSERT INTO cache_purges SELECT gen_random_uuid(), false, now() - n * INTERVAL '1 hour',
                    now() + (n - 50) * INTERVAL '1 minute'
                FROM generate_series(1, 5000) AS n
                """);
        fillRuns();
        SharedDatabase.execute(
                "ANALYZE model_runs, cache_purges, webhooks, webhook_deliveries, users, images, image_descriptions, derivatives, jobs, blobs, pending_uploads");
    }

    private static void fillRuns() {
        SharedDatabase.execute("""
                INSERT INTO model_runs SELECT n, 'relief', 'MESH', NULL, now() - INTERVAL '1 minute',
                    CASE WHEN n % 50 > 0 THEN now() - n * INTERVAL '1 second' END
                FROM generate_series(1, 5000) AS n
                """);
    }

    @Test
    void dueJobsShouldComeInOrderFromTheirIndex() {
        assertThat(plan("SELECT id FROM jobs WHERE due_at <= now() ORDER BY due_at, id LIMIT 10"))
                .contains("jobs_due")
                .doesNotContain("Seq Scan", "Sort");
    }

    // Owner 201 has the oldest fifth, and nothing since: in the order of the primary key it would be found last.
    @Test
    void jobsOfAnOwnerShouldComeFromAnIndexOfOwners() {
        for (int owner : List.of(7, 201)) {
            String range = "owner_id >= " + owner + " AND owner_id <= " + owner;
            assertThat(plan("SELECT * FROM jobs WHERE " + range + " AND TRUE AND id < 4000"
                            + " ORDER BY owner_id DESC, id DESC LIMIT 21"))
                    .contains("jobs_by_owner")
                    .doesNotContain("Seq Scan", "jobs_pkey");
            assertThat(plan("SELECT * FROM jobs WHERE status >= 'COMPLETED' AND status <= 'COMPLETED' AND TRUE"
                            + " AND owner_id = " + owner + " ORDER BY status DESC, id DESC LIMIT 21"))
                    .contains("jobs_by_owner")
                    .doesNotContain("Seq Scan", "jobs_pkey");
        }
    }

    @Test
    void theLatestJobOfALineageShouldComeFromTheIndexOfImages() {
        assertThat(plan("SELECT * FROM (SELECT * FROM jobs WHERE image_id = 7 AND fingerprint = " + FINGERPRINT
                        + " ORDER BY updated_at DESC, id DESC LIMIT 1) AS latest WHERE status = 'FAILED'"))
                .contains("jobs_by_image")
                .doesNotContain("Seq Scan");
    }

    @Test
    void failedJobsOfAllOwnersShouldComeFromTheirIndex() {
        assertThat(plan("SELECT * FROM jobs WHERE TRUE AND status = 'FAILED' AND id < 4000 ORDER BY id DESC LIMIT 21"))
                .contains("jobs_failed")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void imagesOfAnOwnerShouldComeFromAnIndexOfOwnersInEveryOrder() {
        for (int owner : List.of(7, 201)) {
            String range = "owner_id >= " + owner + " AND owner_id <= " + owner;
            for (String order : List.of(
                    "owner_id DESC, id DESC",
                    "owner_id, id",
                    "owner_id, filename_folded, id",
                    "owner_id, bytes DESC, id")) {
                assertThat(plan("SELECT * FROM images WHERE " + range + " AND TRUE ORDER BY " + order
                                + " LIMIT 3 OFFSET 0"))
                        .contains("images_by_owner")
                        .doesNotContain("Seq Scan", "Sort", "images_pkey");
            }
        }
        assertThat(plan("SELECT count(*) FROM images WHERE TRUE AND owner_id = 7"))
                .contains("images_by_owner")
                .doesNotContain("Seq Scan");
    }

    @Test
    void imagesShouldBeClaimedAndDescribedByIndex() {
        assertThat(plan(JdbiImageDescriptions.CLAIM.replace(":maxTries", "5").replace(":lease", "1000000")))
                .contains("image_descriptions_due", "image_descriptions_pkey", "images_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiImageDescriptions.OF.replace(":images", "'{7,8,9}'")))
                .contains("image_descriptions_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void lineagesShouldBeFoundByIndex() {
        assertThat(plan("SELECT * FROM derivatives WHERE image_id = 7 AND fingerprint = " + FINGERPRINT))
                .contains("derivatives_image_id_fingerprint_key")
                .doesNotContain("Seq Scan");
        assertThat(plan("SELECT * FROM jobs WHERE image_id = 7 AND fingerprint = " + FINGERPRINT
                        + " AND status IN ('QUEUED', 'PROCESSING', 'COMPLETED')"
                        + " ORDER BY status = 'COMPLETED', id LIMIT 1"))
                .contains("jobs_by_image")
                .doesNotContain("Seq Scan");
    }

    @Test
    void removalOfAnImageShouldReadNoWholeTable() {
        for (String sql : List.of(
                "DELETE FROM jobs WHERE image_id = 7",
                "DELETE FROM derivatives WHERE image_id = 7 RETURNING blob_key",
                "UPDATE blobs SET state = 'RELEASED' WHERE key = ANY ('{b7,b8}') AND state <> 'RELEASED'",
                "DELETE FROM image_descriptions WHERE image_id = 7",
                // What the foreign key of jobs asks for each derivative that goes.
                "SELECT 1 FROM jobs WHERE derivative_id = 7")) {
            assertThat(plan(sql)).contains("Index").doesNotContain("Seq Scan");
        }
    }

    @Test
    void theLatestModelsOfAGeneratorShouldComeInOrderFromTheirIndex() {
        assertThat(plan(JdbiModelRuns.GOING.replace(":job", "50").replace(":recent", "20")))
                .contains("model_runs_pkey", "model_runs_made")
                .doesNotContain("Seq Scan");
    }

    @Test
    void collectableObjectsShouldComeInOrderFromTheirIndex() {
        assertThat(plan("SELECT key FROM blobs WHERE state = 'RELEASED' ORDER BY since, key LIMIT 10"))
                .contains("blobs_to_collect")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan("SELECT key FROM blobs WHERE state = 'RESERVED' AND since <= now() - INTERVAL '1 hour'"
                        + " AND NOT EXISTS (SELECT 1 FROM pending_uploads WHERE blob_key = blobs.key)"
                        + " ORDER BY since, key LIMIT 10 FOR UPDATE OF blobs SKIP LOCKED"))
                .contains("blobs_to_collect")
                .doesNotContain("Seq Scan");
    }

    @Test
    void pendingUploadsShouldBeCountedAndRemovedByIndex() {
        assertThat(
                        plan(
                                "SELECT count(*) FROM pending_uploads, (SELECT clock_timestamp() AS moment) AS present"
                                        + " WHERE owner_id = 7 AND expires_at > moment AND (image_id IS NULL OR address_until > moment)"))
                .contains("pending_uploads_by_owner")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiPendingUploads.REMOVE_EXPIRED.replace(":max", "10")))
                .contains("pending_uploads_by_expiry", "pending_uploads_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void deliveriesShouldBeClaimedListedAndForgottenByIndex() {
        assertThat(plan(JdbiWebhookDeliveries.CLAIM.replace(":maxAtOnce", "2").replace(":lease", "1000000")))
                .contains("webhook_deliveries_due", "webhook_deliveries_claimed", "webhook_deliveries_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiWebhookDeliveries.REMOVE_ENDED
                        .replace(":age", "1000000")
                        .replace(":max", "10")))
                .contains("webhook_deliveries_ended", "webhook_deliveries_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(
                        "SELECT * FROM webhook_deliveries WHERE webhook_id >= 7 AND webhook_id <= 7 AND TRUE AND id < 4000"
                                + " ORDER BY webhook_id DESC, id DESC LIMIT 21"))
                .contains("webhook_deliveries_by_webhook")
                .doesNotContain("Seq Scan");
        assertThat(plan("SELECT * FROM webhooks WHERE owner_id = ANY ('{7,8}') AND status = 'ACTIVE' ORDER BY id"))
                .contains("webhooks_by_owner")
                .doesNotContain("Seq Scan");
        // What giving up the messages of a webhook asks.
        assertThat(plan("UPDATE webhook_deliveries SET error = 'x' WHERE webhook_id = 7 AND status = 'PENDING'"))
                .doesNotContain("Seq Scan");
    }

    @Test
    void purgesShouldBeTakenAndForgottenByIndex() {
        assertThat(plan(JdbiCachePurges.TAKE.replace(":limit", "30").replace(":lease", "1000000")))
                .contains("cache_purges_due", "cache_purges_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiCachePurges.FORGET.replace(":age", "1000000").replace(":max", "10")))
                .contains("cache_purges_since", "cache_purges_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void figuresShouldReadNeitherAllJobsNorAllImages() {
        String window = "now() - INTERVAL '1 hour'";
        assertThat(plan(JdbiFigures.QUEUE)).contains("jobs_due", "jobs_failed").doesNotContain("Seq Scan");
        assertThat(plan(JdbiFigures.HELD.replace(":max", "100")))
                .contains("jobs_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiFigures.ENDED
                        .replace(":from", window)
                        .replace(":until", "now()")
                        .replace(":seconds", "60")))
                .contains("jobs_ended")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiFigures.UPLOADED
                        .replace(":from", window)
                        .replace(":until", "now()")
                        .replace(":seconds", "60")))
                .contains("images_by_time")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiFigures.TOTALS))
                .contains("blobs_to_collect")
                .doesNotContain("images", "derivatives ", "Seq Scan on blobs");
    }

    // Of some three days of jobs, the last hours.
    @Test
    void jobsThatEndedLongAgoShouldBeCountedAndRemovedByIndex() {
        String age = "" + Duration.ofHours(80).toMillis() * 1_000;
        assertThat(plan(JdbiLeftovers.JOBS.replace(":age", age)))
                .contains("jobs_by_end")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiEndedJobs.REMOVE.replace(":age", age).replace(":max", "10")))
                .contains("jobs_by_end", "jobs_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void leftoversShouldBeCountedByIndex() {
        String age = "" + Duration.ofHours(4_900).toMillis() * 1_000;
        assertThat(plan(JdbiLeftovers.DELIVERIES.replace(":age", age)))
                .contains("webhook_deliveries_ended")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiLeftovers.UPLOADS))
                .contains("pending_uploads_by_expiry")
                .doesNotContain("Seq Scan");
        assertThat(plan(JdbiLeftovers.OBJECTS.replace(":age", age)))
                .contains("blobs_to_collect")
                .doesNotContain("Seq Scan on blobs");
    }

    private static String plan(String sql) {
        return SharedDatabase.sql(handle -> String.join(
                "\n", handle.select("EXPLAIN " + sql).mapTo(String.class).list()));
    }
}
