package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.model.ModelSubmission;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.model.Money;
import dev.pixelwright.core.model.UnwantedModel;
import dev.pixelwright.core.port.ModelTickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What jobs have asked generators elsewhere, in PostgreSQL. */
public final class JdbiModelTickets implements ModelTickets {

    private static final String UNWANTED =
            "ticket IS NOT NULL AND NOT called_off AND (jobs.id IS NULL OR jobs.status IN ('CANCELLED', 'FAILED'))";

    private static final int MOST_DOUBLINGS = 20;

    private final Transactions transactions;
    private final CostRows costs;

    /** @param prices of one model, by generator, where they are known */
    public JdbiModelTickets(JdbiDatabase database, Map<String, Money> prices) {
        transactions = database.transactions();
        costs = new CostRows(prices);
    }

    @Override
    public Optional<ModelSubmission> intend(JobId job, String generator) {
        return transactions.get(handle -> {
            boolean first = handle.createUpdate("""
                            INSERT INTO model_submissions (job_id, generator, since)
                            VALUES (:job, :generator, clock_timestamp())
                            ON CONFLICT (job_id) DO NOTHING
                            """)
                            .bind("job", job.value())
                            .bind("generator", generator)
                            .execute()
                    == 1;
            if (first) {
                costs.add(handle, job, generator, false);
            }
            // Nobody takes the row away in between but a withdrawal, after which there is nothing to be told of.
            return first
                    ? Optional.empty()
                    : find(handle, job).or(() -> Optional.of(new ModelSubmission(job, generator, Optional.empty())));
        });
    }

    @Override
    public Optional<ModelSubmission> find(JobId job) {
        return transactions.statement(handle -> find(handle, job));
    }

    private static Optional<ModelSubmission> find(Handle handle, JobId job) {
        return handle.createQuery("SELECT * FROM model_submissions WHERE job_id = :job")
                .bind("job", job.value())
                .map((row, context) -> submission(row))
                .findOne();
    }

    @Override
    public void submitted(JobId job, String generator, ModelTicket ticket) {
        transactions.run(handle -> {
            handle.createUpdate("""
                            INSERT INTO model_submissions (job_id, generator, ticket, since)
                            VALUES (:job, :generator, :ticket, clock_timestamp())
                            ON CONFLICT (job_id) DO UPDATE SET ticket = excluded.ticket, called_off = false,
                                tries = 0, next_try = '-infinity'
                            """)
                    .bind("job", job.value())
                    .bind("generator", generator)
                    .bind("ticket", ticket.text())
                    .execute();
            costs.accept(handle, job, generator);
        });
    }

    @Override
    public void withdraw(JobId job) {
        transactions.run(handle -> {
            handle.createUpdate("DELETE FROM model_submissions WHERE job_id = :job AND ticket IS NULL")
                    .bind("job", job.value())
                    .execute();
            // Also of a job whose intention was forgotten meanwhile.
            CostRows.withdraw(handle, job);
        });
    }

    // One statement, so that whoever comes at the same time finds the row taken.
    @Override
    public Optional<UnwantedModel> takeUnwanted(Set<String> generators, Duration pause) {
        return transactions.statement(handle -> handle.createQuery("""
                        UPDATE model_submissions SET tries = tries + 1,
                            next_try = clock_timestamp()
                                + :pause * power(2, least(tries, %d)) * INTERVAL '1 microsecond'
                        WHERE job_id = (
                            SELECT job_id FROM model_submissions LEFT JOIN jobs ON jobs.id = job_id
                            WHERE %s AND generator = ANY (:generators) AND next_try <= clock_timestamp()
                            ORDER BY since, job_id LIMIT 1
                            FOR UPDATE OF model_submissions SKIP LOCKED)
                        RETURNING *
                        """.formatted(MOST_DOUBLINGS, UNWANTED))
                .bind("pause", Columns.micros(pause))
                .bindArray("generators", String.class, generators.toArray())
                .map((row, context) -> new UnwantedModel(
                        new JobId(row.getLong("job_id")),
                        row.getString("generator"),
                        new ModelTicket(row.getString("ticket")),
                        row.getInt("tries")))
                .findOne());
    }

    @Override
    public void calledOff(JobId job) {
        transactions.statement(handle -> handle.createUpdate(
                        "UPDATE model_submissions SET called_off = true WHERE job_id = :job AND ticket IS NOT NULL")
                .bind("job", job.value())
                .execute());
    }

    @Override
    public int forget(Duration untold, int max) {
        return transactions.statement(handle -> handle.createUpdate("""
                        DELETE FROM model_submissions WHERE job_id = ANY (ARRAY(
                            SELECT job_id FROM model_submissions LEFT JOIN jobs ON jobs.id = job_id
                            WHERE (NOT (%s) OR since < clock_timestamp() - :untold * INTERVAL '1 microsecond')
                                AND (jobs.id IS NULL OR jobs.status IN ('CANCELLED', 'COMPLETED'))
                            ORDER BY since LIMIT :max
                            FOR UPDATE OF model_submissions SKIP LOCKED))
                        """.formatted(UNWANTED))
                .bind("untold", Columns.micros(untold))
                .bind("max", max)
                .execute());
    }

    private static ModelSubmission submission(ResultSet row) throws SQLException {
        return new ModelSubmission(
                new JobId(row.getLong("job_id")),
                row.getString("generator"),
                Optional.ofNullable(row.getString("ticket")).map(ModelTicket::new));
    }
}
