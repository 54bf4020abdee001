package dev.pixelwright.app.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * A secret key in a file that only its owner may read, as one line of base64. It is made at the first start and then
 * stays: a new key would end everybody's sign-in.
 */
public final class KeyFile {

    /** Shortest key accepted: what HMAC-SHA256 asks for. */
    public static final int MIN_BYTES = 32;

    private static final int NEW_BYTES = 64;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> PRIVATE_FILE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;
    private final Linking linking;

    public KeyFile(Path file) {
        this(file, Files::createLink);
    }

    KeyFile(Path file, Linking linking) {
        this.file = file;
        this.linking = linking;
    }

    /** Gives a file a second name, unless that is taken; not every file system can. */
    @FunctionalInterface
    interface Linking {

        void link(Path name, Path existing) throws IOException;
    }

    /**
     * The key, which is made from {@code random} if there is none.
     *
     * @throws KeyFileException when the file cannot be read or made, is open to others, or holds no sound key
     */
    public byte[] readOrMake(SecureRandom random) {
        try {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                make(random);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        return readClosed();
    }

    private byte[] readClosed() {
        return decode(readText());
    }

    /** What the file holds, in whatever form; fails as {@link #read} does. */
    String readText() {
        requireThere();
        try {
            refuseOpenToOthers();
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private KeyFileException unusable(IOException e) {
        return new KeyFileException("the key file " + file + " cannot be used ("
                + e.getClass().getSimpleName() + "): make it readable for the user who runs Pixelwright");
    }

    /**
     * The key of a file that must be there.
     *
     * @throws KeyFileException when it is not, or as {@link #readOrMake} says
     */
    public byte[] read() {
        return readClosed();
    }

    private void requireThere() {
        if (Files.notExists(file)) {
            throw new KeyFileException("there is no key file " + file + ": make one with \"openssl rand -base64 48 > "
                    + file + "\" and chmod 600, and give the same to every node");
        }
    }

    private void make(SecureRandom random) throws IOException {
        byte[] key = new byte[NEW_BYTES];
        random.nextBytes(key);
        Files.createDirectories(file.resolveSibling("."), PRIVATE_FOLDER);
        Path part = Files.createTempFile(file.resolveSibling("."), "key", ".part", PRIVATE_FILE);
        try {
            Files.writeString(part, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
            giveName(part);
        } catch (FileAlreadyExistsException another) {
            // Another process that starts at the same moment was quicker; its key is as good.
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void giveName(Path part) throws IOException {
        try {
            linking.link(file, part);
        } catch (FileAlreadyExistsException another) {
            throw another;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            // What is wrong with the folder, and not only with links, makes this fail too.
            Files.move(part, file);
        }
    }

    private void refuseOpenToOthers() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new KeyFileException("the key file " + file + " is open to others ("
                    + PosixFilePermissions.toString(permissions) + "): run chmod 600 on it");
        }
    }

    private byte[] decode(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("the key file " + file + " does not hold a key in base64: restore it, or remove "
                    + "it to have a new one made, which ends every sign-in");
        }
        if (key.length < MIN_BYTES) {
            throw new KeyFileException("the key in " + file + " has " + key.length * 8 + " bits and needs "
                    + MIN_BYTES * 8 + ": restore it, or remove it to have a new one made, which ends every sign-in");
        }
        return key;
    }
}
