package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.LastAdmin;
import dev.pixelwright.core.port.Memberships;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What becomes of users in PostgreSQL. */
public final class JdbiMemberships implements Memberships {

    private final Transactions transactions;

    public JdbiMemberships(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public Optional<User> change(UserId id, MembershipChange change) {
        return transactions.get(handle -> {
            if (change.mayUnseat()) {
                requireAnotherAdmin(handle, id);
            }
            Optional<User> changed = update(handle, id, change);
            if (change.standing().equals(Optional.of(Standing.DISABLED))) {
                UserRows.closeSessions(handle, id);
            }
            return changed;
        });
    }

    /**
     * Holds the rows of all who run the installation until the transaction ends, so that of two who unseat each other the
     * second finds what the first has left.
     */
    private static void requireAnotherAdmin(Handle handle, UserId id) {
        List<UserId> admins = handle.createQuery("""
                        SELECT id FROM users WHERE roles @> ARRAY['ADMIN'] AND standing = 'ACTIVE'
                        ORDER BY id FOR NO KEY UPDATE
                        """)
                .map((row, context) -> new UserId(row.getLong("id")))
                .list();
        if (admins.equals(List.of(id))) {
            throw new LastAdmin().toException();
        }
    }

    // One statement reads and writes the row, so that of two changes at once the second builds on the first.
    private static Optional<User> update(Handle handle, UserId id, MembershipChange change) {
        return handle.createQuery("""
                        UPDATE users
                        SET standing = coalesce(CAST(:standing AS text), standing), roles = :granted || ARRAY(
                            SELECT role FROM unnest(roles) AS role WHERE role <> ALL (:granted) AND role <> ALL (:revoked))
                        WHERE id = :id AND standing <> 'LEAVING'
                        RETURNING *
                        """)
                .bind("id", id.value())
                .bind("standing", change.standing().map(Standing::name))
                .bindArray("granted", String.class, UserRows.names(change.granted()))
                .bindArray("revoked", String.class, UserRows.names(change.revoked()))
                .map((row, context) -> UserRows.user(row))
                .findOne();
    }

    @Override
    public boolean leave(UserId id) {
        return transactions.get(handle -> {
            requireAnotherAdmin(handle, id);
            int left = handle.createUpdate("""
                            UPDATE users
                            SET standing = 'LEAVING', left_at = clock_timestamp(), username = '~' || id, username_folded = '~' || id,
                                email = '~' || id, email_folded = '~' || id, password_hash = '', roles = '{}', last_login = NULL
                            WHERE id = :id AND standing <> 'LEAVING'
                            """).bind("id", id.value()).execute();
            UserRows.closeSessions(handle, id);
            delete(handle, "DELETE FROM api_keys WHERE owner_id = :id", id);
            delete(handle, "DELETE FROM presets WHERE owner_id = :id", id);
            delete(handle, "DELETE FROM webhooks WHERE owner_id = :id", id);
            return left == 1;
        });
    }

    @Override
    public List<UserId> leavers(int max) {
        // Whoever is not removed this time comes after all others the next.
        return transactions.statement(handle -> handle.createQuery("""
                        UPDATE users SET left_at = clock_timestamp() WHERE id = ANY (ARRAY(
                            SELECT id FROM users WHERE standing = 'LEAVING' ORDER BY left_at LIMIT :max
                            FOR NO KEY UPDATE SKIP LOCKED))
                        RETURNING id
                        """)
                .bind("max", max)
                .map((row, context) -> new UserId(row.getLong("id")))
                .list());
    }

    @Override
    public boolean remove(UserId id) {
        return transactions.get(handle -> {
            // Whoever refers to the row waits for us, and then finds nobody.
            boolean left = handle.createQuery("SELECT id FROM users WHERE id = :id AND standing = 'LEAVING' FOR UPDATE")
                    .bind("id", id.value())
                    .mapTo(long.class)
                    .findOne()
                    .isPresent();
            if (!left || owns(handle, id)) {
                return false;
            }
            delete(handle, "DELETE FROM idempotency_keys WHERE owner_id = :id", id);
            delete(handle, "DELETE FROM users WHERE id = :id", id);
            return true;
        });
    }

    private static boolean owns(Handle handle, UserId id) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM images WHERE owner_id = :id)
                            OR EXISTS (SELECT 1 FROM jobs WHERE owner_id = :id)
                            OR EXISTS (SELECT 1 FROM pending_uploads WHERE owner_id = :id)
                        """)
                .bind("id", id.value())
                .mapTo(boolean.class)
                .one();
    }

    private static void delete(Handle handle, String sql, UserId id) {
        handle.createUpdate(sql).bind("id", id.value()).execute();
    }
}
