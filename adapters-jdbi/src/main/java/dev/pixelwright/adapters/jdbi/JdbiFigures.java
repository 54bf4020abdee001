package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.HeldJob;
import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.figures.OwnerUsage;
import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.figures.StorageTotals;
import dev.pixelwright.core.job.Attempt;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.job.Lease;
import dev.pixelwright.core.job.Progress;
import dev.pixelwright.core.job.WorkerId;
import dev.pixelwright.core.port.Figures;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Figures of what is in PostgreSQL. */
public final class JdbiFigures implements Figures {

    // now() and not clock_timestamp(): a clock that stands still bounds the walk through an index.
    static final String QUEUE = """
            SELECT count(*) FILTER (WHERE status = 'QUEUED') AS queued,
                count(*) FILTER (WHERE status = 'QUEUED' AND due_at <= now()) AS due,
                count(*) FILTER (WHERE status = 'PROCESSING') AS processing,
                count(*) FILTER (WHERE status = 'PROCESSING' AND due_at <= now()) AS lapsed,
                (SELECT count(*) FROM jobs WHERE status = 'FAILED') AS failed,
                min(updated_at) FILTER (WHERE status = 'QUEUED') AS oldest
            FROM jobs WHERE due_at IS NOT NULL
            """;

    static final String HELD = """
            SELECT id, owner_id, transformation, attempts, progress, claimed_at, worker, due_at, count(*) OVER () AS total
            FROM jobs WHERE due_at > now() AND status = 'PROCESSING'
            ORDER BY worker COLLATE "C", id LIMIT :max
            """;

    static final String ENDED = """
            SELECT CAST(floor(extract(epoch FROM ended_at - :from) / :seconds) AS integer) AS stretch,
                count(*) FILTER (WHERE status = 'COMPLETED') AS completed,
                count(*) FILTER (WHERE status = 'FAILED') AS failed,
                count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled,
                CAST(1000000 * extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY ended_at - created_at)
                    FILTER (WHERE status = 'COMPLETED')) AS bigint) AS median,
                CAST(1000000 * extract(epoch FROM percentile_disc(0.95) WITHIN GROUP (ORDER BY ended_at - created_at)
                    FILTER (WHERE status = 'COMPLETED')) AS bigint) AS slowest
            FROM jobs WHERE ended_at >= :from AND ended_at < :until GROUP BY stretch
            """;

    static final String UPLOADED = """
            SELECT CAST(floor(extract(epoch FROM created_at - :from) / :seconds) AS integer) AS stretch, count(*) AS many
            FROM images WHERE created_at >= :from AND created_at < :until GROUP BY stretch
            """;

    // The totals of derivatives are kept beside them, and those of images with their owners.
    static final String TOTALS = """
            SELECT kept.*, made.*, objects.*
            FROM (
                SELECT count(*) FILTER (WHERE standing <> 'LEAVING') AS users,
                    CAST(coalesce(sum(image_count), 0) AS bigint) AS images,
                    CAST(coalesce(sum(image_bytes), 0) AS bigint) AS image_bytes
                FROM users) AS kept,
            (
                SELECT CAST(sum(many) AS bigint) AS derivatives, CAST(sum(bytes) AS bigint) AS derivative_bytes
                FROM derivative_totals) AS made,
            (
                SELECT count(*) FILTER (WHERE state = 'RESERVED') AS reserved,
                    count(*) FILTER (WHERE state = 'RELEASED') AS orphans
                FROM blobs WHERE state <> 'HELD') AS objects
            """;

    private final Transactions transactions;

    public JdbiFigures(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public QueueDepth queue() {
        return transactions.statement(handle -> handle.createQuery(QUEUE)
                .map((row, context) -> new QueueDepth(
                        row.getLong("queued"),
                        row.getLong("due"),
                        row.getLong("queued") - row.getLong("due"),
                        row.getLong("processing"),
                        row.getLong("lapsed"),
                        row.getLong("failed"),
                        Columns.findMoment(row, "oldest")))
                .one());
    }

    @Override
    public HeldJobs held(int max) {
        record Row(HeldJob job, long total) {}
        List<Row> rows = transactions.statement(handle -> handle.createQuery(HELD)
                .bind("max", max)
                .map((row, context) -> new Row(held(row), row.getLong("total")))
                .list());
        return new HeldJobs(
                rows.stream().map(Row::job).toList(),
                rows.stream().mapToLong(Row::total).findFirst().orElse(0));
    }

    private static HeldJob held(ResultSet row) throws SQLException {
        return new HeldJob(
                new JobId(row.getLong("id")),
                new UserId(row.getLong("owner_id")),
                TransformationSyntax.parse(row.getString("transformation")),
                new Attempt(row.getInt("attempts")),
                new Progress(row.getInt("progress")),
                Columns.findMoment(row, "claimed_at"),
                new Lease(new WorkerId(row.getString("worker")), Columns.moment(row, "due_at")));
    }

    @Override
    public StorageTotals storage(int largest) {
        return transactions.statement(handle -> totals(handle, largest(handle, largest)));
    }

    private static StorageTotals totals(Handle handle, List<OwnerUsage> largest) {
        return handle.createQuery(TOTALS)
                .map((row, context) -> new StorageTotals(
                        row.getLong("users"),
                        row.getLong("images"),
                        row.getLong("image_bytes"),
                        row.getLong("derivatives"),
                        row.getLong("derivative_bytes"),
                        row.getLong("reserved"),
                        row.getLong("orphans"),
                        largest))
                .one();
    }

    private static List<OwnerUsage> largest(Handle handle, int most) {
        return handle.createQuery("""
                        SELECT id, username, image_count, image_bytes FROM users
                        WHERE standing <> 'LEAVING' AND image_count > 0 ORDER BY image_bytes DESC, id LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) -> new OwnerUsage(
                        new UserId(row.getLong("id")),
                        new Username(row.getString("username")),
                        row.getLong("image_count"),
                        row.getLong("image_bytes")))
                .list();
    }

    @Override
    public List<Activity> activity(Duration stretch, int many) {
        return transactions.statement(handle -> {
            Instant now = handle.createQuery("SELECT clock_timestamp() AS moment")
                    .map((row, context) -> Columns.moment(row, "moment"))
                    .one();
            long seconds = stretch.toSeconds();
            long end = Math.floorDiv(now.getEpochSecond(), seconds) * seconds + seconds;
            Window window = new Window(Instant.ofEpochSecond(end - many * seconds), seconds, many);
            Map<Integer, Activity> ended = window.ended(handle);
            Map<Integer, Long> uploaded = window.uploaded(handle);
            List<Activity> all = new ArrayList<>(many);
            for (int i = 0; i < many; i++) {
                all.add(ended.getOrDefault(i, Activity.none(window.begin(i)))
                        .withUploads(uploaded.getOrDefault(i, 0L)));
            }
            return all;
        });
    }

    /** So many stretches of so many seconds. */
    private record Window(Instant from, long seconds, int many) {

        Instant begin(int stretch) {
            return from.plusSeconds(stretch * seconds);
        }

        Map<Integer, Activity> ended(Handle handle) {
            return byStretch(handle, ENDED, (row, context) -> activity(row, begin(row.getInt("stretch"))));
        }

        Map<Integer, Long> uploaded(Handle handle) {
            return byStretch(handle, UPLOADED, (row, context) -> row.getLong("many"));
        }

        private <T> Map<Integer, T> byStretch(Handle handle, String query, RowMapper<T> figures) {
            return handle
                    .createQuery(query)
                    .bind("from", Columns.moment(from))
                    .bind("until", Columns.moment(begin(many)))
                    .bind("seconds", seconds)
                    .map((row, context) -> Map.entry(row.getInt("stretch"), figures.map(row, context)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static Activity activity(ResultSet row, Instant at) throws SQLException {
        return new Activity(
                at,
                row.getLong("completed"),
                row.getLong("failed"),
                row.getLong("cancelled"),
                0,
                duration(row, "median"),
                duration(row, "slowest"));
    }

    private static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.of(micros, ChronoUnit.MICROS));
    }
}
