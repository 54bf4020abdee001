package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.problem.RequestFault;
import dev.pixelwright.adapters.rest.view.HealthView;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all components at once how they are, and waits for none of them longer than {@link #PATIENCE}. Whoever wants to
 * know while they are being asked shares the answers, so that no number of probes weighs more than one; and only a few
 * wait for them, so that no number of probes holds the threads of the others.
 */
public final class HealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);
    private static final String DOWN = "down";
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<HealthComponent> components;
    private final ExecutorService threads;
    private final Messages messages;
    private final AtomicReference<Optional<FutureTask<List<Finding>>>> round = new AtomicReference<>(Optional.empty());
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private volatile Optional<List<Finding>> last = Optional.empty();

    public HealthCheck(List<HealthComponent> components, ExecutorService threads, Messages messages) {
        this.components = List.copyOf(components);
        this.threads = threads;
        this.messages = messages;
    }

    /** With threads of its own, which end with {@code environment}. */
    public static HealthCheck in(Environment environment, List<HealthComponent> components, Messages messages) {
        ExecutorService threads = environment
                .lifecycle()
                .executorService("pixelwright-health-%d")
                .minThreads(THREADS)
                .maxThreads(THREADS)
                .build();
        return new HealthCheck(components, threads, messages);
    }

    /**
     * How all are. Who comes while {@link #MOST_WAITING} wait for a round is told at once what the one before it found.
     *
     * @throws dev.pixelwright.adapters.rest.problem.RequestFaultException with {@code SERVICE_UNAVAILABLE} when there was
     *     none before it
     */
    HealthView execute(Language language) throws InterruptedException {
        Map<String, HealthView.Component> found = new LinkedHashMap<>();
        shared().forEach(finding -> found.put(finding.component().name(), finding.shown(messages, language)));
        boolean healthy =
                found.values().stream().allMatch(component -> component.status().equals("up"));
        return new HealthView(healthy ? "healthy" : "degraded", found);
    }

    private List<Finding> shared() throws InterruptedException {
        FutureTask<List<Finding>> mine = new FutureTask<>(this::askAll);
        FutureTask<List<Finding>> first =
                round.updateAndGet(others -> Optional.of(others.orElse(mine))).orElse(mine);
        if (first == mine) {
            try {
                mine.run();
            } finally {
                round.set(Optional.empty());
            }
            return answers(mine);
        }
        if (!places.tryAcquire()) {
            // However old that is, it is told for no longer than the round that runs, which ends within its patience.
            return last.orElseThrow(() -> RequestFault.SERVICE_UNAVAILABLE.after(PATIENCE));
        }
        try {
            return answers(first);
        } finally {
            places.release();
        }
    }

    private static List<Finding> answers(FutureTask<List<Finding>> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The components could not be asked", e);
        }
    }

    private List<Finding> askAll() throws InterruptedException {
        List<Future<Finding>> answers = threads.invokeAll(
                components.stream()
                        .<Callable<Finding>>map(component -> () -> ask(component))
                        .toList(),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            found.add(answer(components.get(i), answers.get(i)));
        }
        last = Optional.of(List.copyOf(found));
        return found;
    }

    /** Whether all that is critical is up. */
    boolean isReady(HealthView health) {
        Set<String> critical = components.stream()
                .filter(HealthComponent::critical)
                .map(HealthComponent::name)
                .collect(Collectors.toUnmodifiableSet());
        return health.components().entrySet().stream()
                .filter(component -> critical.contains(component.getKey()))
                .allMatch(component -> component.getValue().status().equals("up"));
    }

    private static Finding ask(HealthComponent component) {
        long begin = System.nanoTime();
        try {
            component.check();
            return new Finding(component, "up", since(begin), Optional.empty());
        } catch (FailureException e) {
            LOG.warn("The component {} is down", component.name(), e);
            return new Finding(component, DOWN, since(begin), Optional.of(e.failure()));
        } catch (Exception e) {
            LOG.warn("The component {} is down", component.name(), e);
            return new Finding(component, DOWN, since(begin), Optional.empty());
        }
    }

    private static Finding answer(HealthComponent component, Future<Finding> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException noAnswer) {
            return new Finding(component, DOWN, PATIENCE.toMillis(), Optional.empty());
        }
    }

    private static double since(long begin) {
        return Math.round((System.nanoTime() - begin) / NANOS_PER_MILLI * 10) / 10.0;
    }

    /** How a component was found, not yet in any language. */
    private record Finding(HealthComponent component, String status, double latencyMs, Optional<Failure> failure) {

        HealthView.Component shown(Messages messages, Language language) {
            String trouble = failure.map(told -> messages.text(language, told))
                    .orElseGet(() -> status.equals(DOWN) ? messages.text(language, "COMPONENT_DOWN") : "");
            return new HealthView.Component(status, latencyMs, trouble);
        }
    }
}
