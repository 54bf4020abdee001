package dev.pixelwright.core.local;

import dev.pixelwright.core.blob.BlobState;
import dev.pixelwright.core.derivative.Derivative;
import dev.pixelwright.core.figures.Activity;
import dev.pixelwright.core.figures.HeldJob;
import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.figures.OwnerUsage;
import dev.pixelwright.core.figures.QueueDepth;
import dev.pixelwright.core.figures.StorageTotals;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.job.JobState.Processing;
import dev.pixelwright.core.job.JobStatus;
import dev.pixelwright.core.port.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Figures of what is in memory. */
public final class InMemoryFigures implements Figures {

    private static final int MEDIAN = 50;
    private static final int SLOWEST = 95;

    private final InMemoryData data;

    public InMemoryFigures(InMemoryData data) {
        this.data = data;
    }

    @Override
    public QueueDepth queue() {
        return data.atomically(() -> {
            Instant now = data.now();
            List<JobRow> queued = with(JobStatus.QUEUED).toList();
            long due = queued.stream()
                    .filter(row -> InMemoryJobClaims.isDue(row, now))
                    .count();
            return new QueueDepth(
                    queued.size(),
                    due,
                    queued.size() - due,
                    with(JobStatus.PROCESSING).count(),
                    with(JobStatus.PROCESSING)
                            .filter(row -> InMemoryJobClaims.isDue(row, now))
                            .count(),
                    with(JobStatus.FAILED).count(),
                    queued.stream().map(row -> row.job().times().updatedAt()).min(Comparator.naturalOrder()));
        });
    }

    private Stream<JobRow> with(JobStatus status) {
        return data.jobs.values().stream().filter(row -> row.job().status() == status);
    }

    @Override
    public HeldJobs held(int max) {
        return data.atomically(() -> {
            Instant now = data.now();
            List<HeldJob> held = with(JobStatus.PROCESSING)
                    .filter(row -> !InMemoryJobClaims.isDue(row, now))
                    .flatMap(row -> held(row).stream())
                    .sorted(Comparator.comparing(
                                    (HeldJob job) -> job.lease().worker().value())
                            .thenComparing(job -> job.id().value()))
                    .toList();
            return new HeldJobs(held.stream().limit(max).toList(), held.size());
        });
    }

    private static Optional<HeldJob> held(JobRow row) {
        Job job = row.job();
        return job.state() instanceof Processing running
                ? Optional.of(new HeldJob(
                        job.id(),
                        job.owner(),
                        job.lineage().transformation(),
                        running.attempt(),
                        job.progress(),
                        row.begunAt(),
                        running.lease()))
                : Optional.empty();
    }

    @Override
    public StorageTotals storage(int largest) {
        return data.atomically(() -> new StorageTotals(
                data.users.size(),
                data.images.size(),
                data.images.values().stream()
                        .mapToLong(image -> image.blob().bytes())
                        .sum(),
                data.derivatives.size(),
                data.derivatives.values().stream()
                        .map(Derivative::blob)
                        .mapToLong(blob -> blob.bytes())
                        .sum(),
                objects(BlobState.RESERVED),
                objects(BlobState.RELEASED),
                data.users.values().stream()
                        .map(user -> new OwnerUsage(
                                user.id(),
                                user.username(),
                                data.imagesOf(user.id()).size(),
                                data.imageBytes(user.id())))
                        .filter(usage -> usage.images() > 0)
                        .sorted(Comparator.comparingLong(OwnerUsage::bytes)
                                .reversed()
                                .thenComparingLong(usage -> usage.owner().value()))
                        .limit(largest)
                        .toList()));
    }

    private long objects(BlobState state) {
        return data.ledger.values().stream()
                .filter(entry -> entry.state() == state)
                .count();
    }

    @Override
    public List<Activity> activity(Duration stretch, int many) {
        return data.atomically(() -> {
            long seconds = stretch.toSeconds();
            long last = Math.floorDiv(data.now().getEpochSecond(), seconds) * seconds;
            List<Activity> all = new ArrayList<>(many);
            for (int i = many - 1; i >= 0; i--) {
                all.add(activity(Instant.ofEpochSecond(last - i * seconds), stretch));
            }
            return List.copyOf(all);
        });
    }

    private Activity activity(Instant from, Duration stretch) {
        Predicate<Instant> within = moment -> !moment.isBefore(from) && moment.isBefore(from.plus(stretch));
        List<Job> ended = data.jobs.values().stream()
                .filter(row -> row.endedAt().filter(within).isPresent())
                .map(JobRow::job)
                .toList();
        List<Duration> times = ended.stream()
                .filter(job -> job.status() == JobStatus.COMPLETED)
                .map(job ->
                        Duration.between(job.times().createdAt(), job.times().updatedAt()))
                .sorted()
                .toList();
        return new Activity(
                from,
                times.size(),
                ended.stream().filter(job -> job.status() == JobStatus.FAILED).count(),
                ended.stream()
                        .filter(job -> job.status() == JobStatus.CANCELLED)
                        .count(),
                data.images.values().stream()
                        .map(Image::createdAt)
                        .map(InMemoryData::kept)
                        .filter(within)
                        .count(),
                percentile(times, MEDIAN),
                percentile(times, SLOWEST));
    }

    // The nearest rank: the first of which so many percent are no longer.
    private static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }
}
