package dev.pixelwright.benchmarks.pipeline;

import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.benchmarks.lab.Cpu;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.Parallel;
import dev.pixelwright.benchmarks.lab.Pictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The orders without anything around them: from bytes in memory to bytes in memory, by what a worker uses for that, on as
 * many threads as a worker has.
 */
final class EngineAlone {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAlone.class);

    private final Darkroom darkroom = new Darkroom(Engines.of(EngineType.JAVA, 1), ImageLimits.DEFAULT);
    private final Orders orders;
    private final List<ByteSource> pictures = new ArrayList<>();

    private EngineAlone(Orders orders) throws IOException {
        this.orders = orders;
        for (byte[] jpeg : Pictures.jpegs(orders.source(), orders.pictures())) {
            pictures.add(ByteSource.of(jpeg));
        }
    }

    /**
     * Reads lines {@code FROM TO}, does the orders of these numbers, and answers each line with the CPU and the elapsed
     * milliseconds that it took.
     *
     * @param args width, height and number of the pictures, and the number of threads
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Size size = new Size(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        EngineAlone engine = new EngineAlone(new Orders(size, Integer.parseInt(args[2])));
        int threads = Integer.parseInt(args[3]);
        long me = ProcessHandle.current().pid();
        LOG.info("Ready.");
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextInt()) {
            int from = lines.nextInt();
            int to = lines.nextInt();
            double cpu = Cpu.millis(me);
            long begin = System.nanoTime();
            Parallel.run(from, to, threads, engine::render);
            LOG.info("{} {}", Cpu.millis(me) - cpu, (System.nanoTime() - begin) / 1e6);
        }
    }

    private void render(int number) throws IOException {
        Orders.Order order = orders.get(number);
        ByteSource source = pictures.get(order.picture());
        Plan plan = darkroom.plan(Transformation.parse(order.transformation()), source);
        darkroom.develop(source, plan, new ByteArrayOutputStream(), percent -> {});
    }
}
