package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Role;
import dev.pixelwright.core.account.RoleChange;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Memberships;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of users in memory. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryData data;

    public InMemoryMemberships(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<Set<Role>> change(UserId id, Role role, RoleChange change) {
        return data.atomically(() -> Optional.ofNullable(data.users.computeIfPresent(
                        id, (key, user) -> with(user, changed(user.roles(), role, change), user.standing())))
                .map(User::roles));
    }

    private static Set<Role> changed(Set<Role> before, Role role, RoleChange change) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(before);
        switch (change) {
            case GRANT -> roles.add(role);
            case REVOKE -> roles.remove(role);
        }
        return roles;
    }

    @Override
    public boolean stand(UserId id, Standing standing) {
        return data.atomically(() -> {
            if (standing == Standing.DISABLED) {
                data.closeSessions(session -> session.user().equals(id));
            }
            return data.users.computeIfPresent(id, (key, user) -> with(user, user.roles(), standing)) != null;
        });
    }

    @Override
    public boolean leave(UserId id) {
        return data.atomically(() -> {
            if (data.users.remove(id) == null) {
                return false;
            }
            data.leavers.add(id);
            data.gone.add(id);
            data.closeSessions(session -> session.user().equals(id));
            data.apiKeys.values().removeIf(key -> key.owner().equals(id));
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
            return true;
        });
    }

    private static User with(User user, Set<Role> roles, Standing standing) {
        return new User(
                user.id(),
                user.username(),
                user.email(),
                user.passwordHash(),
                roles,
                standing,
                user.createdAt(),
                user.lastLogin());
    }
}
