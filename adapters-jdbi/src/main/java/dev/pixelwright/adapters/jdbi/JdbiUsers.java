package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserExists;
import dev.pixelwright.core.listing.Page;
import dev.pixelwright.core.listing.PageRequest;
import dev.pixelwright.core.port.Users;
import java.time.Instant;
import java.util.Optional;

/** Users in PostgreSQL. */
public final class JdbiUsers implements Users {

    private final Transactions transactions;

    public JdbiUsers(JdbiDatabase database) {
        transactions = database.transactions();
    }

    @Override
    public void add(User user) {
        int added = transactions.statement(handle -> handle.createUpdate("""
                        INSERT INTO users (id, username, username_folded, email, email_folded, password_hash, roles,
                            standing, created_at, last_login)
                        VALUES (:id, :username, :usernameFolded, :email, :emailFolded, :passwordHash, :roles,
                            :standing, :createdAt, CAST(:lastLogin AS timestamptz))
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", user.id().value())
                .bind("username", user.username().value())
                .bind("usernameFolded", user.username().folded())
                .bind("email", user.email().value())
                .bind("emailFolded", user.email().folded())
                .bind("passwordHash", user.passwordHash())
                .bindArray("roles", String.class, UserRows.names(user.roles()))
                .bind("standing", user.standing().name())
                .bind("createdAt", Columns.moment(user.createdAt()))
                .bind("lastLogin", user.lastLogin().map(Columns::moment))
                .execute());
        if (added == 0) {
            throw new UserExists().toException();
        }
    }

    @Override
    public Optional<User> find(UserId id) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM users WHERE id = :id AND standing <> 'LEAVING'")
                        .bind("id", id.value())
                        .map((row, context) -> UserRows.user(row))
                        .findOne());
    }

    // The name of somebody who has left is one that no username can be.
    @Override
    public Optional<User> findByUsername(Username username) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM users WHERE username_folded = :username")
                        .bind("username", username.folded())
                        .map((row, context) -> UserRows.user(row))
                        .findOne());
    }

    @Override
    public Page<User> list(PageRequest page) {
        Listing listing = new Listing("users").whereNot("standing", "LEAVING");
        return transactions.get(handle -> listing.page(handle, page, (row, context) -> UserRows.user(row)));
    }

    @Override
    public boolean anyWith(Role role) {
        return transactions.statement(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM users WHERE roles @> ARRAY[CAST(:role AS text)] AND standing <> 'LEAVING')")
                .bind("role", role.name())
                .mapTo(boolean.class)
                .one());
    }

    @Override
    public void recordLogin(UserId id, Instant at) {
        transactions.statement(handle -> handle.createUpdate("UPDATE users SET last_login = :at WHERE id = :id")
                .bind("id", id.value())
                .bind("at", Columns.moment(at))
                .execute());
    }

    @Override
    public boolean changePassword(UserId id, String present, String next, SessionId kept) {
        return transactions.get(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE users SET password_hash = :next
                            WHERE id = :id AND password_hash = :present AND standing <> 'LEAVING'
                            """)
                    .bind("id", id.value())
                    .bind("present", present)
                    .bind("next", next)
                    .execute();
            if (changed == 1) {
                handle.createUpdate("DELETE FROM sessions WHERE user_id = :id AND id <> :kept")
                        .bind("id", id.value())
                        .bind("kept", kept.value())
                        .execute();
            }
            return changed == 1;
        });
    }
}
