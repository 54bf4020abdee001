package dev.pixelwright.core.local;

import dev.pixelwright.core.account.Session;
import dev.pixelwright.core.account.SessionId;
import dev.pixelwright.core.port.Sessions;
import java.time.Instant;
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
                InMemoryData.kept(session.expiresAt()));
        data.atomically(() -> {
            data.sessions.put(row.id(), row);
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return data.atomically(() -> Optional.ofNullable(data.sessions.get(id)));
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
