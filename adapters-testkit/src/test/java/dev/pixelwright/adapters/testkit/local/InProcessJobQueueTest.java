package dev.pixelwright.adapters.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.JobQueueContract;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.local.InProcessJobQueue;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InProcessJobQueueTest implements JobQueueContract {

    @Override
    public JobQueue queue() {
        return new InProcessJobQueue();
    }

    @Test
    void waitingIdsShouldBeHeardOnceAndInOrder() {
        InProcessJobQueue queue = new InProcessJobQueue();
        for (long id : new long[] {3, 1, 3, 2, 1}) {
            queue.ring(Samples.ring(new JobId(id)));
        }
        List<Long> heard = new CopyOnWriteArrayList<>();
        try (Subscription ear = queue.listen(job -> heard.add(job.value()))) {
            queue.ring(Samples.ring(new JobId(9)));
            Await.until("all are heard", () -> heard.contains(9L));
            assertThat(ear).isNotNull();
        }
        assertThat(heard).containsExactly(3L, 1L, 2L, 9L);
    }

    @Test
    void aFullQueueShouldLoseTheRing() {
        InProcessJobQueue queue = new InProcessJobQueue(2);
        for (long id = 1; id <= 5; id++) {
            queue.ring(Samples.ring(new JobId(id)));
        }
        List<Long> heard = new CopyOnWriteArrayList<>();
        try (Subscription ear = queue.listen(job -> heard.add(job.value()))) {
            Await.until("there is room again", () -> heard.size() == 2);
            queue.ring(Samples.ring(new JobId(6)));
            Await.until("the next ring is heard", () -> heard.contains(6L));
            assertThat(ear).isNotNull();
        }
        assertThat(heard).containsExactly(1L, 2L, 6L);
    }

    @Test
    void closeShouldEndAllListeners() {
        InProcessJobQueue queue = new InProcessJobQueue();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Subscription ear = queue.listen(job -> threads.add(Thread.currentThread()));
        queue.ring(Samples.ring(new JobId(1)));
        Await.until("the ring is heard", () -> !threads.isEmpty());
        queue.close();
        assertThat(threads.get(0).isAlive()).isFalse();
        assertThat(threads.get(0).isDaemon()).isTrue();
        ear.close();
    }

    @Test
    void closingShouldInterruptABlockedListener() {
        InProcessJobQueue queue = new InProcessJobQueue();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Subscription ear = queue.listen(job -> {
            threads.add(Thread.currentThread());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        queue.ring(Samples.ring(new JobId(1)));
        Await.until("the listener is blocked", () -> !threads.isEmpty());
        ear.close();
        assertThat(threads.get(0).isAlive()).isFalse();
    }
}
