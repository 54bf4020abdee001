package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.score.Score;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What several tests speak of. */
final class Samples {

    private Samples() {}

    /** As many landscapes of 320 × 240, in {@code folder}. */
    static List<Photo> photos(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.write(folder.resolve("photo " + i + ".jpg"), new Landscape(320, 240, i, 0.02).encoded("jpg"));
        }
        return Photo.in(folder);
    }

    /** A server's three turns of 10 requests, so many milliseconds long, with a third of them as CPU time where it is said. */
    static Entry entry(String server, boolean cpu, double similarity, long bytes, double... millis) {
        Latencies latencies = new Latencies();
        List<Turn> turns = java.util.Arrays.stream(millis)
                .mapToObj(
                        one -> new Turn(10, one, cpu ? OptionalDouble.of(one / 3) : OptionalDouble.empty(), 10 * bytes))
                .toList();
        turns.forEach(turn -> latencies.add(turn.millis() / 5));
        Optional<Score> score = similarity == 0 ? Optional.empty() : Optional.of(new Score(similarity, 35));
        return new Entry(server, turns, latencies, score);
    }
}
