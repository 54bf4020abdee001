package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.benchmarks.score.Lanczos;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A photograph of the folder that was given. */
public record Photo(Path file, long bytes, ImageInfo info) {

    /** All JPEGs of a folder, by name; at least one. */
    public static List<Photo> in(Path folder) throws IOException {
        List<Photo> photos = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().matches("(?i).*\\.jpe?g"))
                    .sorted()
                    .toList()) {
                ImageInfo info = ImageHeaders.read(ByteSource.of(Files.readAllBytes(file)));
                if (info.format() == ImageFormat.JPEG) {
                    photos.add(new Photo(file, Files.size(file), info));
                }
            }
        }
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("There is no JPEG in " + folder);
        }
        return photos;
    }

    /** Its name without the ending, of letters, digits and dashes. */
    public String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9-]", "-");
    }

    public boolean isUpright() {
        return info.orientation() == Orientation.UPRIGHT;
    }

    public Size upright() {
        return info.uprightSize();
    }

    public BufferedImage picture() throws IOException {
        return Decoding.upright(Files.readAllBytes(file));
    }

    /** Its middle, of this size pixel by pixel; a photograph that is too small is enlarged. */
    public BufferedImage middle(Size size) throws IOException {
        BufferedImage picture = picture();
        if (picture.getWidth() < size.width() || picture.getHeight() < size.height()) {
            return Lanczos.resized(picture, size).rounded();
        }
        return picture.getSubimage(
                (picture.getWidth() - size.width()) / 2,
                (picture.getHeight() - size.height()) / 2,
                size.width(),
                size.height());
    }
}
