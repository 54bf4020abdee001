package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a queue over Kafka must come through, whichever way it hears. */
interface TroubledQueueContract {

    /** How it hears. */
    KafkaSettings.Consumer consumer();

    @Test
    default void bellsShouldBeHeardAgainAfterTheBrokerWasRestarted(@TempDir Path folder) throws Exception {
        KafkaBroker broker = KafkaBroker.start(folder);
        KafkaSettings settings = SharedBroker.settings(broker.bootstrapServers(), consumer(), Map.of());
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            JobQueue queue = new KafkaJobQueue(kafka);
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            try (Subscription ear = queue.listen(heard::add)) {
                ringUntilHeard(queue, heard);
                broker.close();
                ringShouldNotWait(queue);
                broker = KafkaBroker.start(folder, broker.port());
                ringUntilHeard(queue, heard);
                assertThat(ear).isNotNull();
            }
        } finally {
            broker.close();
        }
    }

    @Test
    default void aQueueShouldOpenBeforeItsBroker(@TempDir Path folder) throws Exception {
        int port = KafkaBroker.freePort();
        KafkaSettings settings = SharedBroker.settings("127.0.0.1:" + port, consumer(), Map.of());
        try (KafkaConnection kafka = KafkaConnection.open(settings)) {
            JobQueue queue = new KafkaJobQueue(kafka);
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            try (Subscription ear = queue.listen(heard::add)) {
                ringShouldNotWait(queue);
                try (KafkaBroker broker = KafkaBroker.start(folder, port)) {
                    ringUntilHeard(queue, heard);
                    assertThat(broker).isNotNull();
                }
                assertThat(ear).isNotNull();
            }
        }
    }

    @Test
    default void bellsRungBeforeTheFirstHearerShouldBeHeard() {
        try (KafkaConnection kafka = SharedBroker.connect(SharedBroker.settings(consumer()))) {
            JobQueue queue = new KafkaJobQueue(kafka);
            JobId job = new JobId(Samples.number());
            queue.ring(Samples.ring(job));
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            try (Subscription ear = queue.listen(heard::add)) {
                Await.until("the bell is heard", () -> heard.contains(job));
                assertThat(ear).isNotNull();
            }
        }
    }

    @Test
    default void allBellsShouldBeHeardWhileListenersComeAndGo() {
        try (KafkaConnection kafka = SharedBroker.connect(SharedBroker.settings(consumer()))) {
            JobQueue queue = new KafkaJobQueue(kafka);
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            Set<JobId> rung = ConcurrentHashMap.newKeySet();
            Subscription first = queue.listen(heard::add);
            ringSome(queue, rung);
            Subscription second = queue.listen(heard::add);
            ringSome(queue, rung);
            first.close();
            ringSome(queue, rung);
            Await.until("all bells are heard", () -> heard.containsAll(rung));
            second.close();
        }
    }

    @Test
    default void aBellThatWasNotTakenShouldBeHeardByAnother() {
        try (KafkaConnection kafka = SharedBroker.connect(SharedBroker.settings(consumer()))) {
            JobQueue queue = new KafkaJobQueue(kafka);
            Set<JobId> begun = ConcurrentHashMap.newKeySet();
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            Set<JobId> rung = ConcurrentHashMap.newKeySet();
            Subscription blocked = queue.listen(job -> {
                begun.add(job);
                waitForTheEnd();
            });
            ringSome(queue, rung);
            Await.until("a listener is blocked", () -> !begun.isEmpty());
            blocked.close();
            try (Subscription ear = queue.listen(heard::add)) {
                Await.until("all bells are heard", () -> heard.containsAll(rung));
                assertThat(ear).isNotNull();
            }
        }
    }

    @Test
    default void aListenerShouldKeepItsPlaceWhileItIsBlockedForLong() {
        Map<String, String> impatient = consumer() == KafkaSettings.Consumer.CLASSIC
                ? Map.of("max.poll.interval.ms", "2000", "session.timeout.ms", "2000", "heartbeat.interval.ms", "500")
                : Map.of();
        KafkaSettings settings = SharedBroker.settings(SharedBroker.bootstrapServers(), consumer(), impatient);
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            JobQueue queue = new KafkaJobQueue(kafka);
            CountDownLatch gate = new CountDownLatch(1);
            Set<JobId> heard = ConcurrentHashMap.newKeySet();
            AtomicInteger calls = new AtomicInteger();
            Set<JobId> rung = ConcurrentHashMap.newKeySet();
            try (Subscription ear = queue.listen(job -> {
                calls.incrementAndGet();
                waitFor(gate);
                heard.add(job);
            })) {
                ringSome(queue, rung);
                long begin = System.nanoTime();
                Await.until("twice the session has passed", () -> System.nanoTime() - begin > 7_000_000_000L);
                gate.countDown();
                Await.until("all bells are heard", () -> heard.containsAll(rung));
                assertThat(ear).isNotNull();
            }
            assertThat(calls).hasValue(rung.size());
        }
    }

    private static void ringSome(JobQueue queue, Set<JobId> rung) {
        for (int i = 0; i < 30; i++) {
            JobId job = new JobId(Samples.number());
            rung.add(job);
            queue.ring(Samples.ring(job));
        }
    }

    private static void ringShouldNotWait(JobQueue queue) {
        long begin = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            queue.ring(Samples.ring(new JobId(Samples.number())));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private static void ringUntilHeard(JobQueue queue, Set<JobId> heard) {
        JobId job = new JobId(Samples.number());
        Await.until("job " + job + " is heard", () -> {
            queue.ring(Samples.ring(job));
            return heard.contains(job);
        });
    }

    private static void waitForTheEnd() {
        waitFor(new CountDownLatch(1));
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
