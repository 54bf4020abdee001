package dev.pixelwright.adapters.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Lets several threads make their calls at the same moment. */
public final class Race {

    private Race() {}

    /**
     * Calls {@code call} with 0 to {@code runners - 1}, each in a thread of its own, all let go at once.
     *
     * @return their answers, in the order of the numbers; what one throws is thrown here
     */
    public static <T> List<T> run(int runners, IntFunction<T> call) {
        CyclicBarrier start = new CyclicBarrier(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<T>> pending = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int number = i;
                pending.add(threads.submit(() -> {
                    start.await();
                    return call.apply(number);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : pending) {
                answers.add(answer(one));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> pending) {
        try {
            return pending.get(Await.BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A runner failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A runner did not finish", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
