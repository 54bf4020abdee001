package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who follows which job in this process. */
final class Followers {

    private static final System.Logger LOG = System.getLogger(Followers.class.getName());

    private final Map<JobId, List<Follower>> all = new ConcurrentHashMap<>();

    void wake(JobId job) {
        all.getOrDefault(job, List.of()).forEach(Follower::wake);
    }

    Subscription add(JobId job, Runnable call) {
        Follower added = new Follower(call);
        all.merge(
                job,
                List.of(added),
                (old, one) -> Stream.concat(old.stream(), one.stream()).toList());
        return () -> {
            all.computeIfPresent(job, (same, followers) -> without(followers, added));
            added.close();
        };
    }

    private static @Nullable List<Follower> without(List<Follower> all, Follower gone) {
        List<Follower> rest = all.stream().filter(one -> one != gone).toList();
        return rest.isEmpty() ? null : rest;
    }

    /** Waking and closing exclude each other, so that a closed one is never called. */
    private static final class Follower {

        private final Runnable call;
        private boolean open = true;

        Follower(Runnable call) {
            this.call = call;
        }

        synchronized void wake() {
            if (!open) {
                return;
            }
            try {
                call.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A follower of a job failed", e);
            }
        }

        synchronized void close() {
            open = false;
        }
    }
}
