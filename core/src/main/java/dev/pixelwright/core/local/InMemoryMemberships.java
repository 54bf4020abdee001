package dev.pixelwright.core.local;

import dev.pixelwright.core.account.MembershipChange;
import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.AccountFailure.LastAdmin;
import dev.pixelwright.core.port.Memberships;
import java.util.List;
import java.util.Optional;

/** What becomes of users in memory. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryData data;

    public InMemoryMemberships(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<User> change(UserId id, MembershipChange change) {
        return data.atomically(() -> {
            Optional<User> user = Optional.ofNullable(data.users.get(id));
            return user.map(present -> put(present, changed(present, change)));
        });
    }

    private User put(User present, User next) {
        if (runs(present) && !runs(next)) {
            requireAnotherThan(present.id());
        }
        if (next.standing() == Standing.DISABLED) {
            data.closeSessions(session -> session.user().equals(next.id()));
        }
        data.users.put(next.id(), next);
        return next;
    }

    private void requireAnotherThan(UserId id) {
        if (data.users.values().stream()
                .noneMatch(user -> runs(user) && !user.id().equals(id))) {
            throw new LastAdmin().toException();
        }
    }

    private static boolean runs(User user) {
        return user.standing() == Standing.ACTIVE && user.roles().contains(Role.ADMIN);
    }

    @Override
    public boolean leave(UserId id) {
        return data.atomically(() -> {
            User user = data.users.get(id);
            if (user == null) {
                return false;
            }
            if (runs(user)) {
                requireAnotherThan(id);
            }
            data.users.remove(id);
            data.leavers.add(id);
            data.gone.add(id);
            data.closeSessions(session -> session.user().equals(id));
            data.apiKeys.values().removeIf(key -> key.owner().equals(id));
            data.presets.removeIf(preset -> preset.owner().equals(id));
            data.webhooks.removeOf(id);
            return true;
        });
    }

    @Override
    public List<UserId> leavers(int max) {
        return data.atomically(() -> {
            List<UserId> some = data.leavers.stream().limit(max).toList();
            // Whoever is not removed this time comes after all others the next.
            some.forEach(data.leavers::remove);
            data.leavers.addAll(some);
            return some;
        });
    }

    @Override
    public boolean remove(UserId id) {
        return data.atomically(() -> {
            boolean owns = data.images.values().stream()
                            .anyMatch(image -> image.owner().equals(id))
                    || data.uploads.values().stream()
                            .anyMatch(row -> row.upload().order().owner().equals(id));
            if (owns || !data.leavers.remove(id)) {
                return false;
            }
            data.keys.keySet().removeIf(name -> name.owner().equals(id));
            data.pixels.remove(id);
            data.batches.values().removeIf(batch -> batch.owner().equals(id));
            return true;
        });
    }

    private static User changed(User user, MembershipChange change) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.passwordHash(),
                change.rolesFrom(user.roles()),
                change.standing().orElse(user.standing()),
                user.createdAt(),
                user.lastLogin());
    }
}
