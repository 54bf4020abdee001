package dev.pixelwright.core.local;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Users in memory. */
public final class InMemoryUsers implements Users {

    private final InMemoryData data;

    public InMemoryUsers(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void add(User user) {
        data.atomically(() -> {
            boolean taken = data.users.values().stream().anyMatch(other -> clash(user, other));
            if (taken) {
                throw new UserExists().toException();
            }
            data.users.put(
                    user.id(),
                    with(
                            user,
                            user.passwordHash(),
                            InMemoryData.kept(user.createdAt()),
                            user.lastLogin().map(InMemoryData::kept)));
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return data.atomically(() -> Optional.ofNullable(data.users.get(id)));
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return data.atomically(() -> data.users.values().stream()
                .filter(user -> user.username().folded().equals(username.folded()))
                .findFirst());
    }

    @Override
    public Page<User> list(PageRequest page) {
        return data.atomically(() -> {
            List<User> all = data.users.values().stream()
                    .sorted(Comparator.comparingLong(user -> user.id().value()))
                    .toList();
            return Pages.cut(all, page, user -> user.id().value(), false);
        });
    }

    @Override
    public boolean anyWith(Role role) {
        return data.atomically(
                () -> data.users.values().stream().anyMatch(user -> user.roles().contains(role)));
    }

    @Override
    public void recordLogin(UserId id, Instant at) {
        data.atomically(() -> {
            data.users.computeIfPresent(
                    id,
                    (key, user) ->
                            with(user, user.passwordHash(), user.createdAt(), Optional.of(InMemoryData.kept(at))));
        });
    }

    @Override
    public boolean changePassword(UserId id, String present, String next, SessionId kept) {
        return data.atomically(() -> {
            User user = data.users.get(id);
            if (user == null || !user.passwordHash().equals(present)) {
                return false;
            }
            data.users.put(id, with(user, next, user.createdAt(), user.lastLogin()));
            data.closeSessions(
                    session -> session.user().equals(id) && !session.id().equals(kept));
            return true;
        });
    }

    private static boolean clash(User one, User other) {
        return one.username().folded().equals(other.username().folded())
                || one.email().folded().equals(other.email().folded());
    }

    private static User with(User user, String passwordHash, Instant createdAt, Optional<Instant> lastLogin) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                passwordHash,
                user.roles(),
                user.standing(),
                createdAt,
                lastLogin);
    }
}
