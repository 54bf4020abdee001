package dev.pixelwright.app.service;

import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks all components how they are when somebody looks, and waits for none of them longer than {@link #PATIENCE}. All that
 * look within a few seconds get one answer.
 */
final class ComponentWatch {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int THREADS = 4;
    private static final double UP = 1;
    private static final double DOWN = 0;

    private final List<Component> components;
    private final ExecutorService threads;
    private Map<String, Double> found = Map.of();
    private long askedAt;

    ComponentWatch(List<Component> components, ExecutorService threads) {
        this.components = List.copyOf(components);
        this.threads = threads;
    }

    /** With threads of its own, which end with {@code environment}. */
    static ComponentWatch in(Environment environment, List<Component> components) {
        return new ComponentWatch(
                components,
                environment
                        .lifecycle()
                        .executorService("pixelwright-watch-%d")
                        .minThreads(THREADS)
                        .maxThreads(THREADS)
                        .build());
    }

    /** 1 for each that works, 0 for each that does not or has not answered in time, by their names. */
    synchronized Map<String, Double> states() {
        if (found.isEmpty() || System.nanoTime() - askedAt > KEPT.toNanos()) {
            try {
                found = asked();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Map.of();
            }
            askedAt = System.nanoTime();
        }
        return found;
    }

    private Map<String, Double> asked() throws InterruptedException {
        List<Future<Double>> answers = threads.invokeAll(
                components.stream()
                        .<Callable<Double>>map(component -> () -> {
                            component.check();
                            return UP;
                        })
                        .toList(),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        Map<String, Double> states = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            states.put(components.get(i).name(), state(answers.get(i)));
        }
        return states;
    }

    private static double state(Future<Double> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException noAnswer) {
            return DOWN;
        }
    }
}
