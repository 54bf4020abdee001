package dev.pixelwright.examples.spring;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.User;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;
import java.security.SecureRandom;
import java.util.HexFormat;
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
        this.id = database.users()
                .findByUsername(NAME)
                .orElseGet(() -> register(pixelwright))
                .id();
    }

    UserId id() {
        return id;
    }

    // Nobody logs in as this user, so nobody knows the password.
    private static User register(Pixelwright pixelwright) {
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        return pixelwright
                .useCases()
                .accounts()
                .registerUser()
                .execute(NAME.value(), "gallery@example.com", HexFormat.of().formatHex(password));
    }
}
