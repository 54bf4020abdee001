package dev.pixelwright.core.local;

import dev.pixelwright.core.job.Job;
import dev.pixelwright.core.port.EndedJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Jobs in memory, for whoever makes room. */
public final class InMemoryEndedJobs implements EndedJobs {

    private final InMemoryData data;

    public InMemoryEndedJobs(InMemoryData data) {
        this.data = data;
    }

    @Override
    public int remove(Duration age, int max) {
        return data.atomically(() -> {
            Instant latest = data.now().minus(age);
            List<Job> old = data.jobs.values().stream()
                    .filter(row -> row.hasEndedBy(latest))
                    .map(JobRow::job)
                    .sorted(Comparator.comparing(job -> job.times().updatedAt()))
                    .limit(max)
                    .toList();
            old.forEach(job -> {
                data.jobs.remove(job.id().value());
                data.runs.remove(job.id());
            });
            return old.size();
        });
    }
}
