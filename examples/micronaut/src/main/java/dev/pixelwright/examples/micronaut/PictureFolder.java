package dev.pixelwright.examples.micronaut;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of one folder. Each is read when it is first asked for; the folder is taken not to change. */
@Singleton
final class PictureFolder {

    /** In memory there is nobody to register: any number will do for the owner of all pictures. */
    private static final UserId ME = new UserId(1);

    private final Pixelwright pixelwright;
    private final Path folder;
    private final Map<String, ImageId> known = new ConcurrentHashMap<>();

    PictureFolder(Pixelwright pixelwright, @Value("${pictures.folder}") Path folder) {
        this.pixelwright = pixelwright;
        this.folder = folder;
    }

    /**
     * A picture in one of the sizes; empty when there is no such file. Asked for by many at once it is made once.
     *
     * @param name of a file that is directly in the folder
     * @throws dev.pixelwright.core.failure.FailureException when the file is no picture, or the size has no such name
     */
    Optional<Derivative> find(String name, String size) {
        Path file = folder.resolve(name).normalize();
        if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ImageId image = known.computeIfAbsent(name, unknown -> read(file).id());
        return Optional.of(pixelwright.transform(ME, image, "preset:" + size));
    }

    /** All bytes of what was found. */
    byte[] bytes(Derivative found) {
        try {
            return pixelwright.read(found.blob());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Image read(Path file) {
        try {
            return pixelwright.upload(ME, file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
