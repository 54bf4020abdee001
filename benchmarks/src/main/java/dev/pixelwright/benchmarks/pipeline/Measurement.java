package dev.pixelwright.benchmarks.pipeline;

import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.ServersCpu;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What some orders cost through the service, and what they cost the engine alone. */
record Measurement(Orders orders, Cost pipeline, Cost fetching, Cost engine, ServersCpu servers) {

    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);

    private static final int ROUNDS = 5;

    /** Alternates between the two in rounds, because machines drift, after the same warm-up of both. */
    static Measurement of(Cluster cluster, Orders orders, int jobs, int warmUp)
            throws IOException, InterruptedException {
        // As many threads as a worker has unless told otherwise.
        int threads = Runtime.getRuntime().availableProcessors();
        try (Pipeline pipeline = new Pipeline(cluster, orders);
                EngineProcess alone = EngineProcess.start(orders, threads)) {
            pipeline.run(0, warmUp);
            alone.run(0, warmUp);
            pipeline.forget();
            Cost whole = Cost.NONE;
            Cost engine = Cost.NONE;
            for (int round = 0; round < ROUNDS; round++) {
                int from = warmUp + jobs * round / ROUNDS;
                int to = warmUp + jobs * (round + 1) / ROUNDS;
                whole = whole.plus(pipeline.run(from, to));
                engine = engine.plus(alone.run(from, to));
                LOG.info(String.format(
                        Locale.ROOT,
                        "%s, round %d: %.1f ms through the service, %.1f ms by the engine alone",
                        orders.source(),
                        round + 1,
                        whole.cpuPerJob(),
                        engine.cpuPerJob()));
            }
            return new Measurement(orders, whole, pipeline.fetching(), engine, pipeline.servers());
        }
    }

    /** CPU milliseconds a job beside its pixels, from the order to the result in the user's hands. */
    double overhead() {
        return pipeline.cpuPerJob() + fetching.cpuPerJob() - engine.cpuPerJob();
    }
}
