package dev.pixelwright.app.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.pixelwright.core.failure.AccessFailure.TooManyAttempts;
import dev.pixelwright.core.port.PasswordHasher;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane: the least that OWASP's password storage cheat sheet recommends. Only so
 * many are made at once, because each takes its 19 MiB, and only so many wait for their turn: who asks beyond that is put
 * off, so that a flood of them leaves the threads of the service to others.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int WAITING_EACH = 16;
    private static final Duration PUT_OFF = Duration.ofSeconds(2);
    private static final String PREFIX = "$argon2id$";

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore room;
    private final int mostWaiting;

    /**
     * Makes or checks {@code atOnce} hashes at a time, at least 1; sixteen times as many wait, about a second, and the others
     * fail with {@code TooManyAttempts}.
     */
    public Argon2PasswordHasher(int atOnce) {
        this.room = new Semaphore(atOnce, true);
        this.mostWaiting = atOnce * WAITING_EACH;
    }

    @Override
    public String hash(dev.pixelwright.core.account.Password password) {
        return inTurn(() -> Password.hash(password.value())
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult());
    }

    @Override
    public boolean matches(String typed, String hash) {
        return hash.startsWith(PREFIX) && inTurn(() -> check(typed, hash));
    }

    // With the parameters that the hash names, so that hashes made before a change of ours are still good.
    private static boolean check(String typed, String hash) {
        try {
            return Password.check(typed, hash).with(Argon2Function.getInstanceFromHash(hash));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return false;
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (room.getQueueLength() >= mostWaiting) {
            throw new TooManyAttempts(PUT_OFF).toException();
        }
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
