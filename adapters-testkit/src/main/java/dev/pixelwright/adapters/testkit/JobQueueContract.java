package dev.pixelwright.adapters.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The promises of {@link JobQueue}; as rings may be lost or doubled, every test rings until it is heard. */
public interface JobQueueContract {

    /** A queue with nobody listening. */
    JobQueue queue();

    private static void ringUntilHeard(JobQueue queue, JobId job, Queue<JobId> heard) {
        Await.until("job " + job + " is heard", () -> {
            if (!heard.contains(job)) {
                queue.ring(Samples.ring(job));
            }
            return heard.contains(job);
        });
    }

    @Test
    default void aListenerShouldHearRings() {
        JobQueue queue = queue();
        Queue<JobId> heard = new ConcurrentLinkedQueue<>();
        try (Subscription ear = queue.listen(heard::add)) {
            for (int i = 0; i < 50; i++) {
                ringUntilHeard(queue, new JobId(Samples.number()), heard);
            }
            assertThat(ear).isNotNull();
        }
    }

    @Test
    default void ringShouldNeitherFailNorWaitWithoutAListener() {
        JobQueue queue = queue();
        for (int i = 0; i < 1_000; i++) {
            queue.ring(Samples.ring(new JobId(Samples.number())));
        }
        Queue<JobId> heard = new ConcurrentLinkedQueue<>();
        try (Subscription ear = queue.listen(heard::add)) {
            ringUntilHeard(queue, new JobId(Samples.number()), heard);
            assertThat(ear).isNotNull();
        }
    }

    @Test
    default void ringShouldNotWaitForABlockedListener() {
        JobQueue queue = queue();
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        Subscription ear = queue.listen(job -> {
            inside.incrementAndGet();
            awaitOpen(gate);
        });
        Await.until("the listener is blocked", () -> {
            queue.ring(Samples.ring(new JobId(Samples.number())));
            return inside.get() > 0;
        });
        for (int i = 0; i < 1_000; i++) {
            queue.ring(Samples.ring(new JobId(Samples.number())));
        }
        assertThat(inside).hasValue(1);
        gate.countDown();
        ear.close();
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    default void aListenerShouldHearOneRingAtATime() {
        JobQueue queue = queue();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Queue<JobId> heard = new ConcurrentLinkedQueue<>();
        try (Subscription ear = queue.listen(job -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            heard.add(job);
            inside.decrementAndGet();
        })) {
            Race.run(4, i -> {
                for (int n = 0; n < 50; n++) {
                    queue.ring(Samples.ring(new JobId(Samples.number())));
                }
                return i;
            });
            ringUntilHeard(queue, new JobId(Samples.number()), heard);
            assertThat(ear).isNotNull();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    default void aListenerShouldBeCalledFromAnotherThread() {
        JobQueue queue = queue();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Subscription ear = queue.listen(job -> threads.add(Thread.currentThread()))) {
            Await.until("the listener is called", () -> {
                queue.ring(Samples.ring(new JobId(Samples.number())));
                return !threads.isEmpty();
            });
            assertThat(ear).isNotNull();
        }
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    default void aThrowingListenerShouldHearTheNextRing() {
        JobQueue queue = queue();
        Queue<JobId> heard = new ConcurrentLinkedQueue<>();
        try (Subscription ear = queue.listen(job -> {
            heard.add(job);
            throw new IllegalStateException("thrown on purpose by a test");
        })) {
            ringUntilHeard(queue, new JobId(Samples.number()), heard);
            ringUntilHeard(queue, new JobId(Samples.number()), heard);
            assertThat(ear).isNotNull();
        }
    }

    @Test
    default void aClosedListenerShouldHearNothing() {
        JobQueue queue = queue();
        for (int round = 0; round < 5; round++) {
            Queue<JobId> closedEar = new ConcurrentLinkedQueue<>();
            Queue<JobId> openEar = new ConcurrentLinkedQueue<>();
            Subscription ear = queue.listen(closedEar::add);
            ringUntilHeard(queue, new JobId(Samples.number()), closedEar);
            for (int i = 0; i < 100; i++) {
                queue.ring(Samples.ring(new JobId(Samples.number())));
            }
            ear.close();
            ear.close();
            int heard = closedEar.size();
            try (Subscription other = queue.listen(openEar::add)) {
                ringUntilHeard(queue, new JobId(Samples.number()), openEar);
                assertThat(other).isNotNull();
            }
            assertThat(closedEar).hasSize(heard);
        }
    }
}
