package dev.pixelwright.benchmarks.pipeline;

import dev.pixelwright.benchmarks.lab.Api;
import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Cpu;
import dev.pixelwright.benchmarks.lab.Node;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.Parallel;
import dev.pixelwright.benchmarks.lab.Pictures;
import dev.pixelwright.benchmarks.lab.Rows;
import dev.pixelwright.benchmarks.lab.ServersCpu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The orders through the service: ordered over HTTP, done, told outside, and fetched over HTTP. */
final class Pipeline implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final Cluster cluster;
    private final Rows rows;
    private final Api api;
    private final Orders orders;
    private final List<String> images = new ArrayList<>();
    private ServersCpu servers = ServersCpu.NONE;
    private Cost fetching = Cost.NONE;

    Pipeline(Cluster cluster, Orders orders) throws IOException, InterruptedException {
        this.cluster = cluster;
        this.rows = cluster.rows();
        this.orders = orders;
        this.api = Api.registered(cluster.api().uri(), "u" + orders.source().width());
        for (byte[] jpeg : Pictures.jpegs(orders.source(), orders.pictures())) {
            images.add(api.upload(jpeg));
        }
    }

    /** Does the orders {@code from} to {@code to - 1}; the cost is that of our processes, without {@link #fetching()}. */
    Cost run(int from, int to) throws IOException, InterruptedException {
        String[] jobs = new String[to - from];
        ServersCpu before = cluster.serversCpu();
        double cpu = cpu();
        long begin = System.nanoTime();
        Parallel.run(from, to, CONNECTIONS, number -> jobs[number - from] = order(number));
        await("SELECT count(*) FROM jobs WHERE due_at IS NOT NULL");
        double millis = (System.nanoTime() - begin) / 1e6;
        await("SELECT count(*) FROM outbox");
        Cost cost = new Cost(to - from, cpu() - cpu, millis);
        servers = servers.plus(cluster.serversCpu().since(before));
        fetching = fetching.plus(fetch(jobs));
        return cost;
    }

    private String order(int number) throws IOException, InterruptedException {
        Orders.Order order = orders.get(number);
        return api.order(images.get(order.picture()), order.transformation(), "order-" + number);
    }

    private Cost fetch(String[] jobs) throws IOException, InterruptedException {
        double cpu = cpu();
        long begin = System.nanoTime();
        Parallel.run(0, jobs.length, CONNECTIONS, number -> api.result(jobs[number]));
        return new Cost(jobs.length, cpu() - cpu, (System.nanoTime() - begin) / 1e6);
    }

    // The database is asked, not the service: the question shall not cost what is measured.
    private void await(String count) throws InterruptedException {
        while (rows.number(count) > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private double cpu() throws IOException {
        double millis = 0;
        for (Node node : cluster.nodes()) {
            millis += Cpu.millis(node.process().pid());
        }
        return millis;
    }

    /** Forgets what the warm-up cost. */
    void forget() {
        servers = ServersCpu.NONE;
        fetching = Cost.NONE;
    }

    /** What it cost to fetch the results, a request each. */
    Cost fetching() {
        return fetching;
    }

    /** What the servers used for the orders, without the fetching. */
    ServersCpu servers() {
        return servers;
    }

    @Override
    public void close() {
        rows.close();
    }
}
