package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Sessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

    private final InMemoryData data;

    public InMemorySessions(InMemoryData data) {
        this.data = data;
    }

    @Override
    public void open(Session session) {
        Session row = new Session(
                session.id(),
                session.user(),
                InMemoryData.kept(session.createdAt()),
                InMemoryData.kept(session.expiresAt()),
                session.origin());
        data.atomically(() -> {
            data.sessions.put(row.id(), row);
        });
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
