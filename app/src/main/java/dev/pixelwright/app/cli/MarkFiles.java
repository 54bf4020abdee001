package dev.pixelwright.app.cli;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The pictures of watermarks as files, by the numbers that the command line gave them. */
final class MarkFiles implements Function<ImageId, SourceImage> {

    private final Map<String, Path> files;

    MarkFiles(Map<String, Path> files) {
        this.files = Map.copyOf(files);
    }

    @Override
    public SourceImage apply(ImageId id) {
        Path file = files.get(id.toString());
        if (file == null) {
            throw new ImageNotFound(id + ": name its file with --mark " + id + "=FILE").toException();
        }
        try {
            ByteSource bytes = ByteSource.of(file);
            return new SourceImage(ImageHeaders.read(bytes, ImageLimits.DEFAULT), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
