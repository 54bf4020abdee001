package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Latencies;
import dev.pixelwright.benchmarks.lab.Parallel;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;

/**
 * What came of a server's turn.
 *
 * @param requests that were answered
 * @param millis that passed
 * @param cpuMillis of the server, where it can be told
 * @param bytes of all pictures
 */
record Turn(int requests, double millis, OptionalDouble cpuMillis, long bytes) {

    /** How many look at the same time. */
    static final int CLIENTS = 2;

    /** Asks for {@code count} pictures, these again and again; how long each took is added to {@code latencies}. */
    static Turn of(Server server, List<Shot> shots, int count, Latencies latencies)
            throws IOException, InterruptedException {
        LongAdder bytes = new LongAdder();
        OptionalDouble before = server.cpuMillis();
        long begin = System.nanoTime();
        Parallel.run(0, count, CLIENTS, number -> {
            long mine = System.nanoTime();
            bytes.add(Visitor.look(server.address(shots.get(number % shots.size()))).length);
            latencies.add((System.nanoTime() - mine) / 1e6);
        });
        double millis = (System.nanoTime() - begin) / 1e6;
        OptionalDouble after = server.cpuMillis();
        OptionalDouble cpu =
                before.isPresent() ? OptionalDouble.of(after.orElseThrow() - before.getAsDouble()) : before;
        return new Turn(count, millis, cpu, bytes.sum());
    }

    double perSecond() {
        return requests * 1000 / millis;
    }

    OptionalDouble cpuPerRequest() {
        return cpuMillis.isPresent() ? OptionalDouble.of(cpuMillis.getAsDouble() / requests) : cpuMillis;
    }
}
