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
import org.jdbi.v3.core.Handle;

/** Sessions in PostgreSQL. */
public final class JdbiSessions implements Sessions {

    private final Transactions transactions;

    public JdbiSessions(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public boolean open(Session session) {
        return open(session, Optional.empty());
    }

    @Override
    public boolean openIfUnchanged(Session session, String passwordHash) {
        return open(session, Optional.of(passwordHash));
    }

    private boolean open(Session session, Optional<String> passwordHash) {
        return transactions.get(handle -> {
            boolean letIn = isLetIn(handle, session.user(), passwordHash);
            if (letIn) {
                makeRoom(handle, session);
                insert(handle, session);
            }
            return letIn;
        });
    }

    // The lock waits for a change that is under way, and the condition is then asked of what it has left. One login of
    // a
    // user after the other, so that each counts what the one before has opened.
    private static boolean isLetIn(Handle handle, UserId user, Optional<String> passwordHash) {
        return handle.createQuery("""
                        SELECT 1 FROM users
                        WHERE id = :user AND standing = 'ACTIVE'
                            AND password_hash = coalesce(CAST(:hash AS text), password_hash)
                        FOR NO KEY UPDATE
                        """)
                .bind("user", user.value())
                .bind("hash", passwordHash)
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }

    private static void makeRoom(Handle handle, Session next) {
        handle.createUpdate("""
                        DELETE FROM sessions WHERE id = ANY (ARRAY(
                            SELECT id FROM sessions WHERE user_id = :user
                            ORDER BY expires_at > :moment DESC, created_at DESC, id DESC OFFSET :left))
                        """)
                .bind("user", next.user().value())
                .bind("moment", Columns.moment(next.createdAt()))
                .bind("left", MOST_STANDING - 1)
                .execute();
    }

    private static void insert(Handle handle, Session session) {
        handle.createUpdate("""
                        INSERT INTO sessions (id, user_id, created_at, expires_at, address, agent)
                        VALUES (:id, :user, :createdAt, :expiresAt, :address, :agent)
                        """)
                .bind("id", session.id().value())
                .bind("user", session.user().value())
                .bind("createdAt", Columns.moment(session.createdAt()))
                .bind("expiresAt", Columns.moment(session.expiresAt()))
                .bind("address", session.origin().address())
                .bind("agent", session.origin().agent())
                .execute();
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
