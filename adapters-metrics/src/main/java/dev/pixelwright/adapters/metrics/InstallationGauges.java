package dev.pixelwright.adapters.metrics;

import dev.pixelwright.core.FigureUseCases;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.DatabaseUnavailable;
import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.figures.StorageTotals;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the installation as a whole has to do and keeps, as each process sees it in the database. All that ask within a few
 * seconds get one answer; while the database does not answer, none of these is told.
 */
final class InstallationGauges {

    private static final Duration QUEUE_KEPT = Duration.ofSeconds(5);
    // Each user is looked at.
    private static final Duration STORAGE_KEPT = Duration.ofMinutes(1);

    private final Kept<QueueDepth> queue;
    private final Kept<StorageTotals> storage;
    private final Clock clock;

    private InstallationGauges(FigureUseCases figures, Clock clock) {
        this.queue = new Kept<>(figures.showQueue()::execute, QUEUE_KEPT);
        this.storage = new Kept<>(() -> storage(figures), STORAGE_KEPT);
        this.clock = clock;
    }

    static void register(PrometheusRegistry registry, FigureUseCases figures, Clock clock) {
        InstallationGauges gauges = new InstallationGauges(figures, clock);
        gauges.queue(registry);
        gauges.storage(registry);
    }

    // Who looks waits for a database that hangs once and not twice.
    private StorageTotals storage(FigureUseCases figures) {
        if (queue.get().isEmpty()) {
            throw new DatabaseUnavailable("it has not answered").toException();
        }
        return figures.showStorage().execute();
    }

    private void queue(PrometheusRegistry registry) {
        gauge(registry, "active_jobs", "Jobs that a worker has taken.", queue, QueueDepth::processing);
        GaugeWithCallback.builder()
                .name("queued_jobs")
                .help("Jobs that wait: due for a worker, or waiting until their next attempt.")
                .labelNames("state")
                .callback(told -> queue.get().ifPresent(depth -> {
                    told.call((double) depth.due(), "due");
                    told.call((double) depth.waiting(), "waiting");
                }))
                .register(registry);
        gauge(
                registry,
                "lapsed_jobs",
                "Jobs whose worker is silent, so that another may take them.",
                queue,
                QueueDepth::lapsed);
        gauge(registry, "failed_jobs", "Jobs in the failure inbox.", queue, QueueDepth::failed);
        gauge(
                registry,
                "queue_age_seconds",
                "How long the oldest job waits; 0 where none does.",
                queue,
                depth -> depth.oldestQueuedAt()
                        .map(since -> Math.max(
                                0, Duration.between(since, clock.instant()).toSeconds()))
                        .orElse(0L));
    }

    private void storage(PrometheusRegistry registry) {
        kinds(
                registry,
                "stored_bytes",
                "Bytes that are kept.",
                totals -> Map.of("original", totals.imageBytes(), "derivative", totals.derivativeBytes()));
        kinds(
                registry,
                "stored_files",
                "Files that are kept.",
                totals -> Map.of("original", totals.images(), "derivative", totals.derivatives()));
        gauge(
                registry,
                "orphaned_objects",
                "Objects that nothing needs any more, and that are to be collected.",
                storage,
                StorageTotals::orphans);
        gauge(
                registry,
                "reserved_objects",
                "Objects that were announced, and whose bytes may be on their way.",
                storage,
                StorageTotals::reserved);
        gauge(
                registry,
                "registered_users",
                "Users who are registered and have not left.",
                storage,
                StorageTotals::users);
    }

    private void kinds(
            PrometheusRegistry registry, String name, String help, Function<StorageTotals, Map<String, Long>> of) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("kind")
                .callback(told -> storage.get()
                        .ifPresent(totals -> of.apply(totals).forEach((kind, value) -> told.call(value, kind))))
                .register(registry);
    }

    private static <T> void gauge(
            PrometheusRegistry registry, String name, String help, Kept<T> kept, Function<T, Long> of) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> kept.get().ifPresent(value -> told.call(of.apply(value))))
                .register(registry);
    }

    /** An answer that is asked for again when it is old. */
    private static final class Kept<T> {

        private final Supplier<T> ask;
        private final long nanos;
        private Optional<T> answer = Optional.empty();
        private long askedAt;
        private boolean asked;

        Kept(Supplier<T> ask, Duration kept) {
            this.ask = ask;
            this.nanos = kept.toNanos();
        }

        synchronized Optional<T> get() {
            long now = System.nanoTime();
            // What was not answered is asked for again as soon as anything is.
            long kept = answer.isPresent() ? nanos : Math.min(nanos, QUEUE_KEPT.toNanos());
            if (!asked || now - askedAt > kept) {
                asked = true;
                try {
                    answer = Optional.of(ask.get());
                } catch (FailureException e) {
                    answer = Optional.empty();
                }
                askedAt = System.nanoTime();
            }
            return answer;
        }
    }
}
