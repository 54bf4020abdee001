package dev.pixelwright.benchmarks.efforts;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.engines.Batch;
import dev.pixelwright.benchmarks.engines.Contender;
import dev.pixelwright.benchmarks.engines.Input;
import dev.pixelwright.benchmarks.engines.Running;
import dev.pixelwright.benchmarks.engines.Task;
import dev.pixelwright.benchmarks.score.Decoding;
import dev.pixelwright.benchmarks.score.Rgb;
import dev.pixelwright.benchmarks.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All efforts of an encoder on the same pictures, by turns in one warm process. */
final class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    // Ticks of the clock for CPU time are 10 ms: a turn has to be long against them.
    private static final double TURN_MILLIS = 600;
    private static final int WARM = 20;
    private static final String LOSSLESS = "png";

    private final Encoder encoder;
    private final List<Input> pictures;
    private final Path scratch;

    /** With lossless pictures, which are encoded as they are. */
    Trial(Encoder encoder, List<Input> pictures, Path scratch) {
        this.encoder = encoder;
        this.pictures = pictures;
        this.scratch = scratch;
    }

    /** One for each effort; an {@link IOException} that says why where there is no such encoder here. */
    List<Effort> run() throws IOException {
        try (Running running = Running.start(encoder.contender(), 1)) {
            for (Input picture : pictures) {
                running.run(task(picture, encoder.at(0)), WARM);
            }
            Map<Integer, List<Double>> cpu = new TreeMap<>();
            for (int round = 0; round < encoder.rounds(); round++) {
                for (int effort : encoder.efforts()) {
                    cpu.computeIfAbsent(effort, any -> new ArrayList<>()).add(cpuMillis(running, effort));
                    LOG.info(
                            "{} {}: round {} of {}",
                            encoder.contender(),
                            encoder.at(effort),
                            round + 1,
                            encoder.rounds());
                }
            }
            List<Effort> efforts = new ArrayList<>();
            for (Map.Entry<Integer, List<Double>> one : cpu.entrySet()) {
                efforts.add(judged(running, one.getKey(), one.getValue()));
            }
            return efforts;
        }
    }

    private double cpuMillis(Running running, int effort) throws IOException {
        double sum = 0;
        for (Input picture : pictures) {
            Task task = task(picture, encoder.at(effort));
            Batch first = running.run(task, 1);
            int more = (int) Math.max(0, TURN_MILLIS / first.millis() - 1);
            sum += more == 0 ? first.cpuPerOperation() : running.run(task, more).cpuPerOperation();
        }
        return sum / pictures.size();
    }

    private Effort judged(Running running, int effort, List<Double> cpu) throws IOException {
        List<RatePoint> curve = new ArrayList<>();
        for (int quality : encoder.qualities()) {
            curve.add(point(running, encoder.at(effort, quality)));
        }
        LOG.info("{} {}: judged", encoder.contender(), encoder.at(effort));
        return new Effort(effort, cpu, curve);
    }

    private RatePoint point(Running running, String encoding) throws IOException {
        long bytes = 0;
        List<Score> scores = new ArrayList<>();
        for (Input picture : pictures) {
            byte[] made = running.results(task(picture, encoding), scratch).get(0);
            bytes += made.length;
            Score.of(pixels(Files.readAllBytes(picture.file())), pixels(decoded(made, picture)))
                    .ifPresent(scores::add);
        }
        return new RatePoint(bytes, Score.mean(scores));
    }

    /** As PNG, which the JDK reads: by libvips, which reads all that it writes. */
    private byte[] decoded(byte[] made, Input picture) throws IOException {
        Path file = Files.write(scratch.resolve("made"), made);
        Task task = task(new Input("", file, picture.upright()), LOSSLESS);
        try (Running vips = Running.start(Contender.VIPS, 1)) {
            return vips.results(task, scratch).get(0);
        }
    }

    private static Rgb pixels(byte[] png) throws IOException {
        return Rgb.of(Decoding.upright(png));
    }

    private static Task task(Input picture, String encoding) {
        return new Task("effort", "", picture, List.of(new Wanted(picture.upright(), encoding)), 1, List.of());
    }
}
