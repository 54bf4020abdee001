package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.port.LoginAttempts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Attempts to sign in, counted in PostgreSQL. */
public final class JdbiLoginAttempts implements LoginAttempts {

    private final Transactions transactions;

    public JdbiLoginAttempts(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<Duration> admit(LoginSubject subject, LockoutPolicy policy) {
        return transactions.get(handle -> {
            Counted before = lock(handle, subject, policy);
            if (before.lockedMicros() > 0) {
                return Optional.of(Duration.of(before.lockedMicros(), ChronoUnit.MICROS));
            }
            int failures = before.failures() + 1;
            handle.createUpdate("""
                            UPDATE login_attempts SET failures = :failures, last = clock_timestamp(),
                                locked_until = clock_timestamp() + :lock * INTERVAL '1 microsecond'
                            WHERE subject = :subject
                            """)
                    .bind("subject", subject.value())
                    .bind("failures", failures)
                    .bind("lock", Columns.micros(policy.lock(failures)))
                    .execute();
            return Optional.empty();
        });
    }

    // A row for the unknown first, so that there is one to hold: two first attempts at once are two.
    private static Counted lock(Handle handle, LoginSubject subject, LockoutPolicy policy) {
        handle.createUpdate("""
                        INSERT INTO login_attempts (subject, failures, last, locked_until)
                        VALUES (:subject, 0, clock_timestamp(), clock_timestamp())
                        ON CONFLICT DO NOTHING
                        """).bind("subject", subject.value()).execute();
        return handle.createQuery("""
                        SELECT CASE WHEN last < clock_timestamp() - :memory * INTERVAL '1 microsecond' THEN 0 ELSE failures END AS failures,
                            CAST(extract(epoch FROM locked_until - clock_timestamp()) * 1000000 AS bigint) AS locked
                        FROM login_attempts WHERE subject = :subject FOR UPDATE
                        """)
                .bind("subject", subject.value())
                .bind("memory", Columns.micros(policy.memory()))
                .map((row, context) -> new Counted(row.getInt("failures"), row.getLong("locked")))
                // Taken back by another in between: then nothing was counted before.
                .findOne()
                .orElse(new Counted(0, 0));
    }

    @Override
    public void forgive(LoginSubject subject) {
        transactions.statement(handle ->
                handle.createUpdate("""
                        UPDATE login_attempts SET failures = failures - 1, locked_until = last
                        WHERE subject = :subject AND failures > 0
                        """).bind("subject", subject.value()).execute());
    }

    @Override
    public void forget(LoginSubject subject) {
        transactions.statement(handle -> handle.createUpdate("DELETE FROM login_attempts WHERE subject = :subject")
                .bind("subject", subject.value())
                .execute());
    }

    @Override
    public int forgetIdle(Duration idle) {
        return transactions.statement(handle ->
                handle.createUpdate("""
                        DELETE FROM login_attempts WHERE last < clock_timestamp() - :idle * INTERVAL '1 microsecond'
                        """).bind("idle", Columns.micros(idle)).execute());
    }

    /** What was counted, and for how much longer the subject is locked, if that is above zero. */
    private record Counted(int failures, long lockedMicros) {}
}
