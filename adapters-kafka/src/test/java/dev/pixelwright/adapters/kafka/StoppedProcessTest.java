package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.JobQueue;
import dev.pixelwright.core.port.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is stopped past its session, as by a long pause of its machine, and continued. */
class StoppedProcessTest {

    @ParameterizedTest
    @EnumSource(names = {"SHARE", "CLASSIC"})
    void bellsShouldGoToOthersMeanwhileAndToTheStoppedOneAfterwards(KafkaSettings.Consumer consumer) throws Exception {
        String prefix = "test-" + Samples.number();
        KafkaSettings settings = new KafkaSettings(
                SharedBroker.bootstrapServers(), prefix, prefix, consumer, 8, TopicSettings.of(true, 3, 1), Map.of());
        Set<JobId> theirs = ConcurrentHashMap.newKeySet();
        Set<JobId> mine = ConcurrentHashMap.newKeySet();
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            JobQueue queue = new KafkaJobQueue(kafka);
            Process process = start(prefix, consumer, theirs);
            try {
                ringUntilHeard(queue, theirs);
                signal("STOP", process);
                try (Subscription ear = queue.listen(mine::add)) {
                    Set<JobId> rung = ConcurrentHashMap.newKeySet();
                    for (int i = 0; i < 30; i++) {
                        JobId job = new JobId(Samples.number());
                        rung.add(job);
                        queue.ring(Samples.ring(job));
                    }
                    Await.until("others hear all of them", () -> mine.containsAll(rung));
                    assertThat(ear).isNotNull();
                }
                signal("CONT", process);
                ringUntilHeard(queue, theirs);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static Process start(String prefix, KafkaSettings.Consumer consumer, Set<JobId> heard) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HearingProcess.class.getName(),
                        SharedBroker.bootstrapServers(),
                        prefix,
                        consumer.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread reading = new Thread(
                () -> process.inputReader()
                        .lines()
                        .filter(line -> line.startsWith("heard "))
                        .flatMap(line -> JobId.parse(line.substring("heard ".length())).stream())
                        .forEach(heard::add),
                "heard-by-another");
        reading.setDaemon(true);
        reading.start();
        return process;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void ringUntilHeard(JobQueue queue, Set<JobId> heard) {
        JobId job = new JobId(Samples.number());
        Await.until("the other process hears", () -> {
            queue.ring(Samples.ring(job));
            return heard.contains(job);
        });
    }
}
