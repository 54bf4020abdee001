package dev.pixelwright.adapters.rest.figures;

import dev.pixelwright.core.figures.HeldJob;
import dev.pixelwright.core.figures.HeldJobs;
import dev.pixelwright.core.job.WorkerId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who works on what.
 *
 * @param total jobs that workers hold, of which some may not be shown
 */
record WorkersView(List<Worker> items, long total) {

    WorkersView {
        items = List.copyOf(items);
    }

    /** One worker, which is a process. */
    record Worker(String worker, List<Held> jobs) {

        Worker {
            jobs = List.copyOf(jobs);
        }
    }

    /** A job that it holds. */
    record Held(
            String id,
            String ownerId,
            String transformation,
            int attempt,
            int progress,
            Optional<Instant> startedAt,
            Instant leaseUntil) {

        static Held of(HeldJob job) {
            return new Held(
                    job.id().toString(),
                    job.owner().toString(),
                    job.transformation().toString(),
                    job.attempt().number(),
                    job.progress().percent(),
                    job.startedAt(),
                    job.lease().until());
        }
    }

    static WorkersView of(HeldJobs held) {
        Map<WorkerId, List<Held>> byWorker = held.jobs().stream()
                .collect(Collectors.groupingBy(
                        job -> job.lease().worker(),
                        LinkedHashMap::new,
                        Collectors.mapping(Held::of, Collectors.toList())));
        return new WorkersView(
                byWorker.entrySet().stream()
                        .map(entry -> new Worker(entry.getKey().value(), entry.getValue()))
                        .toList(),
                held.total());
    }
}
