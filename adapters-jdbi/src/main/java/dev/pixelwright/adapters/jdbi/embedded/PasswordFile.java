package dev.pixelwright.adapters.jdbi.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The superuser's password in a file that only its owner may read.
 *
 * @param path of the file
 */
record PasswordFile(Path path) {
    private static final int BYTES = 24;

    /** 192 bits of chance as 32 characters of base64url. */
    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Replaces the file; it is closed to others before there is anything to read in it. */
    void write(String password) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, password, StandardCharsets.US_ASCII);
    }

    /** @throws EmbeddedPostgresException when the file is lost */
    String read() throws IOException {
        try {
            return Files.readString(path, StandardCharsets.US_ASCII).trim();
        } catch (NoSuchFileException lost) {
            throw new EmbeddedPostgresException(
                    "The password of the embedded PostgreSQL is missing: put " + path + " back from a backup", lost);
        }
    }
}
