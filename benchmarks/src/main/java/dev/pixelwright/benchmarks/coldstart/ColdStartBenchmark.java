package dev.pixelwright.benchmarks.coldstart;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.engines.Contender;
import dev.pixelwright.benchmarks.engines.Input;
import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.engines.Running;
import dev.pixelwright.benchmarks.engines.Task;
import dev.pixelwright.benchmarks.lab.Api;
import dev.pixelwright.benchmarks.lab.Machine;
import dev.pixelwright.benchmarks.lab.Node;
import dev.pixelwright.benchmarks.lab.Report;
import dev.pixelwright.benchmarks.lab.Spread;
import dev.pixelwright.benchmarks.lab.Workplace;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first picture after a start against a warm one, through the service and in an engine that nothing warmed up. */
public final class ColdStartBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ColdStartBenchmark.class);
    private static final double MOST = 3;
    private static final int PICTURES = 60;
    private static final int WIDTH = 1024;
    private static final int LOOK_MILLIS = 2;

    private ColdStartBenchmark() {}

    /** Takes a folder of photographs, and if you like the number of starts, 5; ends with 0 when the promise is kept. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int starts = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        double load = Machine.load();
        Report report = new Report(
                "coldstart",
                "The first picture after a start",
                "benchmarks/coldstart/run FOLDER " + starts,
                Clock.systemUTC());
        Photo photo = Photo.in(Path.of(args[0])).get(0);
        List<Start> service = new ArrayList<>();
        List<Start> engine = new ArrayList<>();
        try (Workplace workplace = Workplace.open()) {
            for (int i = 0; i < starts; i++) {
                service.add(throughTheService(photo, workplace.folder("service-" + i)));
                engine.add(byTheEngine(photo, workplace.folder("engine-" + i)));
                LOG.info("Start {} of {}", i + 1, starts);
            }
        }
        Spread ratio = of(service, Start::ratio);
        boolean kept = ratio.median() <= MOST;
        report.verdict(
                kept, "the first picture after a start takes at most three times as long as a warm one (median)");
        report.text("Milliseconds for a photograph of " + photo.upright() + " to about " + WIDTH
                + " pixels as JPEG, least / "
                + "**median** / most of " + starts + " starts; the load of the machine before was " + load
                + ". *Through the "
                + "service* is `./pixelwright serve` with an empty data folder, from the order of a job right after \"Ready\" "
                + "to the moment when it is seen done; each is of a file of its own. *The engine by itself* is a process that nothing warms up, from memory to "
                + "memory. A warm one is the median of the 21st to the last of " + PICTURES + ".");
        report.table("", "first", "second", "warm", "first ÷ warm");
        row(report, "through the service", service);
        row(report, "the engine by itself", engine);
        report.write();
        System.exit(kept ? 0 : 1);
    }

    private static void row(Report report, String name, List<Start> starts) {
        report.row(
                name,
                of(starts, Start::first),
                of(starts, Start::second),
                of(starts, Start::warm),
                of(starts, Start::ratio));
    }

    private static Spread of(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Spread.of(starts.stream().map(figure::applyAsDouble).toList());
    }

    private static Start throughTheService(Photo photo, Path folder) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(photo.file());
        List<Double> millis = new ArrayList<>();
        try (Node node = Node.alone(folder)) {
            Api api = Api.registered(node.uri(), "somebody");
            for (int i = 0; i < PICTURES; i++) {
                // With some bytes behind its end it is another file, of which nobody has kept anything.
                String image = api.upload(Arrays.copyOf(bytes, bytes.length + i));
                // A result that is there already would not be made again.
                String transformation = "resize:" + (WIDTH - i) + "x/jpeg:q=80";
                long begin = System.nanoTime();
                String job = api.order(image, transformation, "key-" + i);
                while (!isDone(api, job)) {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return new Start(millis);
    }

    private static boolean isDone(Api api, String job) throws IOException, InterruptedException {
        String status = api.job(job).required("status").asText();
        if (status.equals("failed") || status.equals("cancelled")) {
            throw new IllegalStateException("The job ended as " + status);
        }
        return status.equals("completed");
    }

    private static Start byTheEngine(Photo photo, Path folder) throws IOException {
        Path file = folder.resolve("photo.jpg");
        Files.copy(photo.file(), file);
        Input input = new Input("", file, photo.upright());
        List<Double> millis = new ArrayList<>();
        try (Running running = Running.start(Contender.OURS, 1)) {
            for (int i = 0; i < PICTURES; i++) {
                Size size = input.wide(WIDTH - i);
                Task task = new Task("first", "", input, List.of(new Wanted(size, "jpeg:q=80")), 1, List.of());
                millis.add(running.run(task, 1).millis());
            }
        }
        return new Start(millis);
    }
}
