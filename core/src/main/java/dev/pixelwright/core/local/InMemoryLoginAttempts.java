package dev.pixelwright.core.local;

import dev.pixelwright.core.account.LockoutPolicy;
import dev.pixelwright.core.account.LoginSubject;
import dev.pixelwright.core.local.InMemoryData.Attempts;
import dev.pixelwright.core.port.LoginAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Attempts to sign in, counted in memory. */
public final class InMemoryLoginAttempts implements LoginAttempts {

    private final InMemoryData data;

    public InMemoryLoginAttempts(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<Duration> admit(LoginSubject subject, LockoutPolicy policy) {
        return data.atomically(() -> {
            Instant now = data.now();
            Attempts before = data.attempts.getOrDefault(subject, new Attempts(0, now, now));
            if (before.lockedUntil().isAfter(now)) {
                return Optional.of(Duration.between(now, before.lockedUntil()));
            }
            boolean forgotten = before.last().isBefore(now.minus(policy.memory()));
            int failures = forgotten ? 1 : before.failures() + 1;
            data.attempts.put(subject, new Attempts(failures, now, now.plus(policy.lock(failures))));
            return Optional.empty();
        });
    }

    @Override
    public void forgive(LoginSubject subject) {
        data.atomically(() -> {
            data.attempts.computeIfPresent(
                    subject,
                    (same, row) ->
                            row.failures() > 1 ? new Attempts(row.failures() - 1, row.last(), row.last()) : null);
        });
    }

    @Override
    public void forget(LoginSubject subject) {
        data.atomically(() -> {
            data.attempts.remove(subject);
        });
    }

    @Override
    public int forgetIdle(Duration idle) {
        return data.atomically(() -> {
            Instant moment = data.now().minus(idle);
            int before = data.attempts.size();
            data.attempts.values().removeIf(row -> row.last().isBefore(moment));
            return before - data.attempts.size();
        });
    }
}
