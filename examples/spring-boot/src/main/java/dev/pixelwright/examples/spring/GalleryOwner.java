package dev.pixelwright.examples.spring;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import dev.pixelwright.core.failure.AccountFailure.UserExists;
import dev.pixelwright.core.failure.FailureException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The user to whom Pixelwright's pictures belong here. An application with users of its own registers one for each of
 * them, and keeps its id beside them: nobody else finds that user's pictures then.
 */
@Component
final class GalleryOwner {

    private static final Username NAME = new Username("gallery");
    private static final int PASSWORD_BYTES = 24;

    private final UserId id;

    GalleryOwner(Database database, Pixelwright pixelwright) {
        this.id = find(database)
                .or(() -> register(pixelwright))
                .or(() -> find(database))
                .orElseThrow()
                .id();
    }

    UserId id() {
        return id;
    }

    private static Optional<User> find(Database database) {
        return database.users().findByUsername(NAME);
    }

    // Nobody logs in as this user, so nobody knows the password. Empty when another process was quicker.
    private static Optional<User> register(Pixelwright pixelwright) {
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        try {
            return Optional.of(pixelwright
                    .useCases()
                    .accounts()
                    .registerUser()
                    .execute(NAME.value(), "gallery@example.com", HexFormat.of().formatHex(password)));
        } catch (FailureException e) {
            if (e.failure() instanceof UserExists) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
