package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.audit.Action;
import dev.pixelwright.core.audit.AuditEntry;
import dev.pixelwright.core.audit.AuditQuery;
import dev.pixelwright.core.listing.Part;
import dev.pixelwright.core.port.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The audit log in PostgreSQL. */
public final class JdbiAuditLog implements AuditLog {

    private static final int MOST_AT_ONCE = 10_000;

    private final Transactions transactions;

    public JdbiAuditLog(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void append(Action action) {
        transactions.statement(handle -> handle.createUpdate("""
                        INSERT INTO audit_log (actor_id, credential, what, subject, detail, status, address, request)
                        VALUES (CAST(:actor AS bigint), :credential, :what, :subject, :detail, :status, :address, :request)
                        """)
                .bind("actor", action.actor().map(UserId::value))
                .bind("credential", action.credential())
                .bind("what", action.what())
                .bind("subject", action.subject())
                .bind("detail", action.detail())
                .bind("status", action.status())
                .bind("address", action.address())
                .bind("request", action.request())
                .execute());
    }

    @Override
    public Part<AuditEntry> list(AuditQuery query) {
        Listing listing = new Listing("audit_log").beyond("number < ");
        query.actor()
                .ifPresentOrElse(
                        actor -> listing.group("actor_id", actor.value()).orderBy("actor_id DESC, number DESC"),
                        () -> listing.orderBy("number DESC"));
        return transactions.get(handle -> listing.part(handle, query.page(), (row, context) -> entry(row)));
    }

    @Override
    public int forgetOlderThan(Duration age) {
        if (age.compareTo(LEAST_KEPT) < 0) {
            throw new IllegalArgumentException("Entries are kept for " + LEAST_KEPT + " at least");
        }
        // The trigger counts days, of which one has 25 hours where the clock changes: what it refuses is not asked for.
        return transactions.statement(handle -> handle.createUpdate("""
                        DELETE FROM audit_log WHERE number = ANY (ARRAY(
                            SELECT number FROM audit_log WHERE at < now() - :age * INTERVAL '1 microsecond'
                                AND at < now() - INTERVAL '30 days'
                            ORDER BY at LIMIT :most))
                        """)
                .bind("age", Columns.micros(age))
                .bind("most", MOST_AT_ONCE)
                .execute());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Action action = new Action(
                Optional.ofNullable(row.getObject("actor_id", Long.class)).map(UserId::new),
                row.getString("credential"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("detail"),
                row.getInt("status"),
                row.getString("address"),
                row.getString("request"));
        return new AuditEntry(row.getLong("number"), action, Columns.moment(row, "at"));
    }
}
