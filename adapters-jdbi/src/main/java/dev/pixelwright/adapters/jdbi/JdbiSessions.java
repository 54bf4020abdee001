package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Origin;
import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL. */
public final class JdbiSessions implements Sessions {

    private final Transactions transactions;

    public JdbiSessions(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void open(Session session) {
        transactions.statement(handle -> handle.createUpdate("""
                        INSERT INTO sessions (id, user_id, created_at, expires_at, address, agent)
                        VALUES (:id, :user, :createdAt, :expiresAt, :address, :agent)
                        """)
                .bind("id", session.id().value())
                .bind("user", session.user().value())
                .bind("createdAt", Columns.moment(session.createdAt()))
                .bind("expiresAt", Columns.moment(session.expiresAt()))
                .bind("address", session.origin().address())
                .bind("agent", session.origin().agent())
                .execute());
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM sessions WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public List<Session> list(UserId user) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM sessions WHERE user_id = :user ORDER BY created_at, id")
                        .bind("user", user.value())
                        .map((row, context) -> session(row))
                        .list());
    }

    @Override
    public void close(SessionId id) {
        transactions.statement(handle -> handle.createUpdate("DELETE FROM sessions WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public int forgetExpired(Instant moment) {
        return transactions.statement(handle -> handle.createUpdate("DELETE FROM sessions WHERE expires_at < :moment")
                .bind("moment", Columns.moment(moment))
                .execute());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new UserId(row.getLong("user_id")),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "expires_at"),
                new Origin(row.getString("address"), row.getString("agent")));
    }
}
