package dev.pixelwright.adapters.rest.operation;

import dev.pixelwright.adapters.rest.problem.Language;
import dev.pixelwright.adapters.rest.problem.Messages;
import dev.pixelwright.adapters.rest.view.HealthView;
import dev.pixelwright.core.failure.FailureException;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all components at once how they are, and waits for none of them longer than {@link #PATIENCE}. */
public final class HealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);
    private static final int THREADS = 4;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<HealthComponent> components;
    private final ExecutorService threads;
    private final Messages messages;

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

    HealthView execute(Language language) throws InterruptedException {
        List<Future<HealthView.Component>> answers = threads.invokeAll(
                components.stream()
                        .<Callable<HealthView.Component>>map(component -> () -> ask(component, language))
                        .toList(),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        Map<String, HealthView.Component> found = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            found.put(components.get(i).name(), answer(answers.get(i), language));
        }
        boolean healthy =
                found.values().stream().allMatch(component -> component.status().equals("up"));
        return new HealthView(healthy ? "healthy" : "degraded", found);
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

    private HealthView.Component ask(HealthComponent component, Language language) {
        long begin = System.nanoTime();
        try {
            component.check();
            return new HealthView.Component("up", since(begin), "");
        } catch (FailureException e) {
            LOG.warn("The component {} is down", component.name(), e);
            return new HealthView.Component("down", since(begin), messages.text(language, e.failure()));
        } catch (Exception e) {
            LOG.warn("The component {} is down", component.name(), e);
            return new HealthView.Component("down", since(begin), messages.text(language, "COMPONENT_DOWN"));
        }
    }

    private HealthView.Component answer(Future<HealthView.Component> answer, Language language)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException | ExecutionException noAnswer) {
            return new HealthView.Component("down", PATIENCE.toMillis(), messages.text(language, "COMPONENT_DOWN"));
        }
    }

    private static double since(long begin) {
        return Math.round((System.nanoTime() - begin) / NANOS_PER_MILLI * 10) / 10.0;
    }
}
