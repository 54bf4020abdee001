package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.Standing;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Sessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final InMemoryData data;

    public InMemorySessions(InMemoryData data) {
        this.data = data;
    }

    @Override
    public boolean open(Session session) {
        return open(session, user -> true);
    }

    @Override
    public boolean openIfUnchanged(Session session, String passwordHash) {
        return open(session, user -> user.passwordHash().equals(passwordHash));
    }

    private boolean open(Session session, Predicate<User> condition) {
        Session row = new Session(
                session.id(),
                session.user(),
                InMemoryData.kept(session.createdAt()),
                InMemoryData.kept(session.expiresAt()),
                session.origin());
        return data.atomically(() -> {
            User user = data.users.get(row.user());
            boolean letIn = user != null && user.standing() == Standing.ACTIVE && condition.test(user);
            if (letIn) {
                makeRoom(row);
                data.sessions.put(row.id(), row);
            }
            return letIn;
        });
    }

    private void makeRoom(Session next) {
        Instant now = next.createdAt();
        List<Session> standing = list(next.user());
        standing.stream()
                .sorted(Comparator.comparing(session -> session.isOpenAt(now)))
                .limit(Math.max(0, standing.size() + 1 - MOST_STANDING))
                .forEach(session -> data.sessions.remove(session.id()));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return data.atomically(() -> Optional.ofNullable(data.sessions.get(id)));
    }

    @Override
    public List<Session> list(UserId user) {
        return data.atomically(() -> data.sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(Session::createdAt)
                        .thenComparing(session -> session.id().toString()))
                .toList());
    }

    @Override
    public void close(SessionId id) {
        data.atomically(() -> {
            data.sessions.remove(id);
        });
    }

    @Override
    public int forgetExpired(Instant moment) {
        return data.atomically(() -> {
            int before = data.sessions.size();
            data.sessions.values().removeIf(session -> session.expiresAt().isBefore(moment));
            return before - data.sessions.size();
        });
    }
}
