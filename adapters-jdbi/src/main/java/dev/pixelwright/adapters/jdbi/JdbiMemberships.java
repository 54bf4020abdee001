package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.RoleChange;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Memberships;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What becomes of users in PostgreSQL. */
public final class JdbiMemberships implements Memberships {

    private final Transactions transactions;

    public JdbiMemberships(JdbiDatabase database) {
        transactions = database.transactions();
    }

    // One statement reads and writes the row, so that of two changes at once the second builds on the first.
    @Override
    public Optional<Set<Role>> change(UserId id, Role role, RoleChange change) {
        String changed = switch (change) {
            case GRANT -> "array_append(array_remove(roles, :role), :role)";
            case REVOKE -> "array_remove(roles, :role)";
        };
        return transactions.statement(handle -> handle.createQuery("UPDATE users SET roles = " + changed
                        + " WHERE id = :id AND standing <> 'LEAVING' RETURNING roles")
                .bind("id", id.value())
                .bind("role", role.name())
                .map((row, context) -> UserRows.roles(row))
                .findOne());
    }

    @Override
    public boolean stand(UserId id, Standing standing) {
        return transactions.get(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE users SET standing = :standing WHERE id = :id AND standing <> 'LEAVING'")
                    .bind("id", id.value())
                    .bind("standing", standing.name())
                    .execute();
            if (standing == Standing.DISABLED) {
                UserRows.closeSessions(handle, id);
            }
            return changed == 1;
        });
    }

    @Override
    public boolean leave(UserId id) {
        return transactions.get(handle -> {
            int left = handle.createUpdate("""
                            UPDATE users
                            SET standing = 'LEAVING', left_at = clock_timestamp(), username = '~' || id, username_folded = '~' || id,
                                email = '~' || id, email_folded = '~' || id, password_hash = '', roles = '{}', last_login = NULL
                            WHERE id = :id AND standing <> 'LEAVING'
                            """).bind("id", id.value()).execute();
            UserRows.closeSessions(handle, id);
            delete(handle, "DELETE FROM api_keys WHERE owner_id = :id", id);
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
