package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.JobEventsContract;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.Subscription;
import dev.pixelwright.testbed.kafka.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaJobEventsTest implements JobEventsContract {

    private final KafkaSettings settings = SharedBroker.settings(KafkaSettings.Consumer.AUTO);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public JobEvents events() {
        return events(SharedBroker.connect(settings));
    }

    private KafkaJobEvents events(KafkaConnection kafka) {
        KafkaJobEvents events = new KafkaJobEvents(kafka, new SampleIds());
        opened.add(kafka);
        opened.add(events);
        return events;
    }

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void aFollowerShouldBeWokenByAnotherProcess() {
        JobId job = new JobId(Samples.number());
        AtomicInteger heard = new AtomicInteger();
        JobEvents mine = events();
        JobEvents theirs = events();
        try (Subscription ear = mine.follow(job, heard::incrementAndGet)) {
            changeUntilHeard(theirs, job, heard);
            assertThat(ear).isNotNull();
        }
    }

    @Test
    void aFollowerShouldBeWokenOnceByItsOwnProcess() {
        JobId job = new JobId(Samples.number());
        AtomicInteger heard = new AtomicInteger();
        AtomicInteger last = new AtomicInteger();
        JobEvents mine = events();
        JobEvents theirs = events();
        JobId end = new JobId(Samples.number());
        try (Subscription ear = mine.follow(job, heard::incrementAndGet);
                Subscription other = mine.follow(end, last::incrementAndGet)) {
            changeUntilHeard(theirs, end, last);
            mine.changed(job);
            changeUntilHeard(theirs, end, last);
            assertThat(ear).isNotEqualTo(other);
        }
        assertThat(heard).hasValue(1);
    }

    @Test
    void aFollowerShouldBeWokenByItsOwnProcessWithoutKafka() throws Exception {
        KafkaSettings nowhere =
                SharedBroker.settings("127.0.0.1:" + KafkaBroker.freePort(), KafkaSettings.Consumer.AUTO, Map.of());
        JobId job = new JobId(Samples.number());
        AtomicInteger heard = new AtomicInteger();
        JobEvents events = events(KafkaConnection.open(nowhere));
        try (Subscription ear = events.follow(job, heard::incrementAndGet)) {
            long begin = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                events.changed(job);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            assertThat(ear).isNotNull();
        }
        assertThat(heard).hasValue(1_000);
    }

    @Test
    void othersShouldBeHeardAgainAfterTheBrokerWasRestarted() throws Exception {
        KafkaBroker broker = KafkaBroker.start(folder);
        try {
            KafkaSettings here =
                    SharedBroker.settings(broker.bootstrapServers(), KafkaSettings.Consumer.AUTO, Map.of());
            JobId job = new JobId(Samples.number());
            AtomicInteger heard = new AtomicInteger();
            JobEvents mine = events(SharedBroker.connect(here));
            JobEvents theirs = events(SharedBroker.connect(here));
            try (Subscription ear = mine.follow(job, heard::incrementAndGet)) {
                changeUntilHeard(theirs, job, heard);
                broker.close();
                broker = KafkaBroker.start(folder, broker.port());
                changeUntilHeard(theirs, job, heard);
                assertThat(ear).isNotNull();
            }
        } finally {
            broker.close();
        }
    }

    private static void changeUntilHeard(JobEvents events, JobId job, AtomicInteger heard) {
        int before = heard.get();
        Await.until("the follower is woken from another process", () -> {
            events.changed(job);
            return heard.get() > before;
        });
    }
}
