package dev.pixelwright.core.local;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Subscription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wakes followers inside one process, in the thread that tells of the change. */
public final class InProcessJobEvents implements JobEvents {

    private final Map<JobId, List<Follower>> followers = new ConcurrentHashMap<>();

    /** With nobody following. */
    public InProcessJobEvents() {}

    @Override
    public void changed(JobId job) {
        followers.getOrDefault(job, List.of()).forEach(Follower::wake);
    }

    @Override
    public Subscription follow(JobId job, Runnable follower) {
        Follower added = new Follower(follower);
        followers.merge(
                job,
                List.of(added),
                (old, one) -> Stream.concat(old.stream(), one.stream()).toList());
        return () -> {
            followers.computeIfPresent(job, (same, all) -> without(all, added));
            added.close();
        };
    }

    private static @Nullable List<Follower> without(List<Follower> all, Follower gone) {
        List<Follower> rest = all.stream().filter(one -> one != gone).toList();
        return rest.isEmpty() ? null : rest;
    }
}
