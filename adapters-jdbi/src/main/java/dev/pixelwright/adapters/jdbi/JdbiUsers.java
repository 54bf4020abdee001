package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserExists;
import dev.pixelwright.core.port.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                            created_at, last_login)
                        VALUES (:id, :username, :usernameFolded, :email, :emailFolded, :passwordHash, :roles,
                            :createdAt, CAST(:lastLogin AS timestamptz))
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", user.id().value())
                .bind("username", user.username().value())
                .bind("usernameFolded", user.username().folded())
                .bind("email", user.email().value())
                .bind("emailFolded", user.email().folded())
                .bind("passwordHash", user.passwordHash())
                .bindArray("roles", String.class, names(user.roles()))
                .bind("createdAt", Columns.moment(user.createdAt()))
                .bind("lastLogin", user.lastLogin().map(Columns::moment))
                .execute());
        if (added == 0) {
            throw new UserExists().toException();
        }
    }

    @Override
    public Optional<User> find(UserId id) {
        return transactions.statement(handle -> handle.createQuery("SELECT * FROM users WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> user(row))
                .findOne());
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return transactions.statement(
                handle -> handle.createQuery("SELECT * FROM users WHERE username_folded = :username")
                        .bind("username", username.folded())
                        .map((row, context) -> user(row))
                        .findOne());
    }

    @Override
    public void recordLogin(UserId id, Instant at) {
        transactions.statement(handle -> handle.createUpdate("UPDATE users SET last_login = :at WHERE id = :id")
                .bind("id", id.value())
                .bind("at", Columns.moment(at))
                .execute());
    }

    @Override
    public boolean assign(UserId id, Set<Role> roles) {
        int assigned = transactions.get(handle -> handle.createUpdate("UPDATE users SET roles = :roles WHERE id = :id")
                .bind("id", id.value())
                .bindArray("roles", String.class, names(roles))
                .execute());
        return assigned == 1;
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getLong("id")),
                new Username(row.getString("username")),
                new EmailAddress(row.getString("email")),
                row.getString("password_hash"),
                roles(row),
                Columns.moment(row, "created_at"),
                Optional.ofNullable(row.getObject("last_login", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
