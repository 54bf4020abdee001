package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.benchmarks.score.Lanczos;
import dev.pixelwright.benchmarks.score.Rgb;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the results are held against; each is made once. */
final class References {

    private final Map<Key, Rgb> made = new HashMap<>();

    private record Key(Path file, Size size) {}

    Rgb of(Input input, Size size) throws IOException {
        Key key = new Key(input.file(), size);
        Rgb reference = made.get(key);
        if (reference == null) {
            reference = Lanczos.resized(Decoding.upright(Files.readAllBytes(input.file())), size);
            made.put(key, reference);
        }
        return reference;
    }
}
