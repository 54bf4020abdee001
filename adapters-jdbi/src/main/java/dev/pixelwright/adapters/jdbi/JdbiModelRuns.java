package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelRun;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.port.ModelRuns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The work of generators, in PostgreSQL. */
public final class JdbiModelRuns implements ModelRuns {

    private static final String LATEST = """
                    SELECT %s AS took FROM model_runs AS earlier
                    WHERE earlier.generator = model_runs.generator AND made_at IS NOT NULL
                    ORDER BY made_at DESC LIMIT :recent""".formatted(micros("made_at"));

    static final String GOING = """
                    SELECT stage, queue_position, %s AS elapsed,
                        (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY took) FROM (%s) AS latest) AS usual
                    FROM model_runs WHERE job_id = :job AND made_at IS NULL
                    """.formatted(micros("clock_timestamp()"), LATEST);

    private final Transactions transactions;

    public JdbiModelRuns(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void begun(JobId job, String generator) {
        transactions.statement(handle -> handle.createUpdate("""
                        INSERT INTO model_runs (job_id, generator, begun_at)
                        SELECT id, :generator, clock_timestamp() FROM jobs WHERE id = :job
                        ON CONFLICT (job_id) DO UPDATE SET generator = excluded.generator, stage = NULL,
                            queue_position = NULL, begun_at = excluded.begun_at, made_at = NULL
                        """)
                .bind("job", job.value())
                .bind("generator", generator)
                .execute());
    }

    @Override
    public void told(JobId job, ModelReport report) {
        OptionalInt position = report.queuePosition();
        transactions.statement(handle -> handle.createUpdate("""
                        UPDATE model_runs SET stage = :stage, queue_position = CAST(:position AS integer)
                        WHERE job_id = :job AND made_at IS NULL
                        """)
                .bind("job", job.value())
                .bind("stage", report.stage().name())
                .bind("position", position.isPresent() ? Optional.of(position.getAsInt()) : Optional.empty())
                .execute());
    }

    @Override
    public void made(JobId job) {
        transactions.statement(handle -> handle.createUpdate(
                        "UPDATE model_runs SET made_at = clock_timestamp() WHERE job_id = :job AND made_at IS NULL")
                .bind("job", job.value())
                .execute());
    }

    @Override
    public void abandoned(JobId job) {
        transactions.statement(
                handle -> handle.createUpdate("DELETE FROM model_runs WHERE job_id = :job AND made_at IS NULL")
                        .bind("job", job.value())
                        .execute());
    }

    @Override
    public Optional<ModelRun> find(JobId job) {
        return transactions.statement(handle -> handle.createQuery(GOING)
                .bind("job", job.value())
                .bind("recent", RECENT)
                .map((row, context) -> run(row))
                .findOne());
    }

    private static String micros(String until) {
        return "CAST(extract(epoch FROM " + until + " - begun_at) * 1000000 AS bigint)";
    }

    private static ModelRun run(ResultSet row) throws SQLException {
        Integer position = row.getObject("queue_position", Integer.class);
        return new ModelRun(
                stage(row.getString("stage")),
                position == null ? OptionalInt.empty() : OptionalInt.of(position),
                Duration.of(row.getLong("elapsed"), ChronoUnit.MICROS),
                Optional.ofNullable(row.getObject("usual", Long.class))
                        .map(micros -> Duration.of(micros, ChronoUnit.MICROS)));
    }

    // Another release may know other stages.
    private static Optional<ModelStage> stage(@Nullable String name) {
        return Arrays.stream(ModelStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
