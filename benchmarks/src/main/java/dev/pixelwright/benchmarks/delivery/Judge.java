package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.engines.Contender;
import dev.pixelwright.benchmarks.engines.Input;
import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.engines.Running;
import dev.pixelwright.benchmarks.engines.Task;
import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.benchmarks.score.Lanczos;
import dev.pixelwright.benchmarks.score.Rgb;
import dev.pixelwright.benchmarks.score.Score;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at pictures as the engines' benchmark does: against the photograph in full, resampled and not compressed. */
final class Judge {

    // Libraries round the shorter side in different ways, and some the longer one too.
    private static final int ROUNDING = 1;

    private final Path scratch;
    private final Map<Reference, Rgb> references = new HashMap<>();

    /** Files lie in {@code scratch} for a while. */
    Judge(Path scratch) {
        this.scratch = scratch;
    }

    private record Reference(Photo photo, Size size) {}

    /** An {@link IOException} that says what is wrong unless {@code picture} is in the format and of the size that was asked for. */
    static ImageInfo check(Shot shot, byte[] picture) throws IOException {
        ImageInfo info = ImageHeaders.read(ByteSource.of(picture));
        if (info.format() != shot.form().format()) {
            throw new IOException(
                    "shows " + info.format() + " where " + shot.form().format() + " was asked for");
        }
        Size size = info.uprightSize();
        Size wanted = new Input("", shot.photo().file(), shot.photo().upright()).within(shot.side());
        if (Math.abs(size.width() - wanted.width()) > ROUNDING
                || Math.abs(size.height() - wanted.height()) > ROUNDING) {
            throw new IOException("shows a picture of " + size + " where one of " + wanted + " was asked for");
        }
        return info;
    }

    /** The mean of these pictures, as this server shows them; empty where they are too small, or nobody here can read them. */
    Optional<Score> judge(Server server, List<Shot> shots) throws IOException, InterruptedException {
        List<Score> scores = new ArrayList<>();
        for (Shot shot : shots) {
            byte[] picture = Visitor.look(server.address(shot));
            Size size = check(shot, picture).uprightSize();
            byte[] readable;
            try {
                readable = shot.form() == Form.AVIF ? decoded(picture, size) : picture;
            } catch (Running.MissingContender nobody) {
                return Optional.empty();
            }
            Score.of(reference(shot.photo(), size), Rgb.of(Decoding.upright(readable)))
                    .ifPresent(scores::add);
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(Score.mean(scores));
    }

    private Rgb reference(Photo photo, Size size) throws IOException {
        Reference key = new Reference(photo, size);
        Rgb reference = references.get(key);
        if (reference == null) {
            reference = Lanczos.resized(photo.picture(), size);
            references.put(key, reference);
        }
        return reference;
    }

    /** As PNG, by libvips: the JDK reads no AVIF. */
    private byte[] decoded(byte[] picture, Size size) throws IOException {
        Path file = Files.write(scratch.resolve("picture"), picture);
        Task task = new Task(
                "decode",
                "",
                new Input("", file, size),
                List.of(new Wanted(size, ImageFormat.PNG.label())),
                1,
                List.of(Contender.VIPS));
        try (Running vips = Running.start(Contender.VIPS, 1)) {
            return vips.results(task, scratch).get(0);
        }
    }
}
