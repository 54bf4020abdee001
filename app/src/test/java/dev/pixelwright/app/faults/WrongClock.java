package dev.pixelwright.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock that is wrong for one process, by libfaketime (package {@code faketime}); where that is missing, the test says so,
 * and is red in CI.
 */
final class WrongClock {

    private static final int DEEPEST = 4;

    private WrongClock() {}

    /** The environment of a process whose clock is wrong by {@code offset}, such as {@code +600s}. */
    static Map<String, String> by(String offset) throws IOException {
        return Map.of("LD_PRELOAD", library().toString(), "FAKETIME", offset);
    }

    private static Path library() throws IOException {
        List<Path> places = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));
        for (Path place : places) {
            Optional<Path> found = found(place);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw Missing.because("there is no libfaketime, which Debian has in its package faketime");
    }

    private static Optional<Path> found(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.find(place, DEEPEST, (file, facts) -> file.endsWith("libfaketimeMT.so.1"))) {
            return found.findFirst();
        }
    }
}
