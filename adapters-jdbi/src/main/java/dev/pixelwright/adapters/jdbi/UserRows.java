package dev.pixelwright.adapters.jdbi;

import dev.pixelwright.core.account.EmailAddress;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.Unauthenticated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of users. */
final class UserRows {

    private UserRows() {}

    static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getLong("id")),
                new Username(row.getString("username")),
                new EmailAddress(row.getString("email")),
                row.getString("password_hash"),
                roles(row),
                Standing.valueOf(row.getString("standing")),
                Columns.moment(row, "created_at"),
                Columns.findMoment(row, "last_login"));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    /**
     * Holds the user's row until the transaction ends; rows that refer to it are written meanwhile as ever. Fails with
     * {@code Unauthenticated} when they have left.
     */
    static Standing lock(Handle handle, UserId id) {
        return handle.createQuery(
                        "SELECT standing FROM users WHERE id = :id AND standing <> 'LEAVING' FOR NO KEY UPDATE")
                .bind("id", id.value())
                .map((row, context) -> Standing.valueOf(row.getString("standing")))
                .findOne()
                .orElseThrow(() -> new Unauthenticated().toException());
    }

    /** Closes the sessions of a user. */
    static void closeSessions(Handle handle, UserId id) {
        handle.createUpdate("DELETE FROM sessions WHERE user_id = :id")
                .bind("id", id.value())
                .execute();
    }
}
