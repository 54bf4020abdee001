package dev.pixelwright.benchmarks.jobs;

import dev.pixelwright.benchmarks.lab.Api;
import dev.pixelwright.benchmarks.lab.Cluster;
import dev.pixelwright.benchmarks.lab.Orders;
import dev.pixelwright.benchmarks.lab.Parallel;
import dev.pixelwright.benchmarks.lab.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** One user's orders, all of them different, and what the service said to each. */
final class Load {

    private static final int CONNECTIONS = 8;

    private final Api api;
    private final Orders orders;
    private final List<String> images = new ArrayList<>();
    private final AtomicReferenceArray<String> jobs;

    private Load(Api api, Orders orders, int count) {
        this.api = api;
        this.orders = orders;
        this.jobs = new AtomicReferenceArray<>(count);
    }

    /** A user whose pictures are uploaded and who is about to order {@code count} results. */
    static Load prepare(Cluster cluster, Orders orders, int count) throws IOException, InterruptedException {
        Load load = new Load(Api.registered(cluster.api().uri(), "ada"), orders, count);
        for (byte[] jpeg : Pictures.jpegs(orders.source(), orders.pictures())) {
            load.images.add(load.api.upload(jpeg));
        }
        return load;
    }

    /** Orders all; returns when each is acknowledged. */
    void order() throws InterruptedException {
        Parallel.run(0, jobs.length(), CONNECTIONS, number -> {
            Orders.Order order = orders.get(number);
            jobs.set(number, api.order(images.get(order.picture()), order.transformation(), "order-" + number));
        });
    }

    /** Looks at all results. */
    Results results() throws InterruptedException {
        Results results = new Results();
        Parallel.run(0, jobs.length(), CONNECTIONS, number -> {
            String job = jobs.get(number);
            results.add(job, api.job(job), orders.get(number).size(), () -> api.result(job));
        });
        return results;
    }
}
