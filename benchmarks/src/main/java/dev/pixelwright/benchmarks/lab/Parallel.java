package dev.pixelwright.benchmarks.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many numbered tasks on a few threads. */
public final class Parallel {

    private Parallel() {}

    /** What is done for one number. */
    @FunctionalInterface
    public interface Task {
        void run(int number) throws Exception;
    }

    /** Does it for {@code from} to {@code to - 1}, in this order; the first failure ends all. */
    public static void run(int from, int to, int threads, Task task) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                        task.run(number);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
