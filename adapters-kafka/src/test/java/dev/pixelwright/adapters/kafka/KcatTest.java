package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.event.DomainEvent;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Subscription;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any Kafka client can ring and read: shown with kcat, where it is installed (Debian's package of that name). */
class KcatTest {

    @Test
    void aBellRungByHandShouldBeHeard() throws Exception {
        if (!isInstalled()) {
            return;
        }
        KafkaSettings settings = SharedBroker.settings(KafkaSettings.Consumer.AUTO);
        JobId job = new JobId(Samples.number());
        Set<JobId> heard = ConcurrentHashMap.newKeySet();
        try (KafkaConnection kafka = SharedBroker.connect(settings);
                Subscription ear = new KafkaJobQueue(kafka).listen(heard::add)) {
            kcat(
                    "{\"v\":1,\"job\":\"" + job + "\"}\n",
                    "-P",
                    "-b",
                    settings.bootstrapServers(),
                    "-t",
                    settings.bells());
            Await.until("the bell is heard", () -> heard.contains(job));
            assertThat(ear).isNotNull();
        }
    }

    @Test
    void eventsShouldBeReadableAsCloudEvents() throws Exception {
        if (!isInstalled()) {
            return;
        }
        KafkaSettings settings = SharedBroker.settings(KafkaSettings.Consumer.AUTO);
        DomainEvent uploaded = SampleEvents.uploaded();
        try (KafkaConnection kafka = SharedBroker.connect(settings)) {
            new KafkaDomainEvents(kafka).publish(List.of(uploaded));
        }
        String read = kcat(
                "", "-C", "-e", "-q", "-b", settings.bootstrapServers(), "-t", settings.events(), "-f", "%k %h %s");
        assertThat(read).startsWith(uploaded.image() + " content-type=application/cloudevents+json; charset=utf-8 {");
        JsonNode event = new ObjectMapper().readTree(read.substring(read.indexOf('{')));
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("image.uploaded");
        assertThat(event.path("id").asText()).isEqualTo(Long.toString(uploaded.id()));
    }

    private static boolean isInstalled() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "kcat").canExecute());
        assertThat(there || !"true".equals(System.getenv("CI")))
                .as("kcat is installed where CI=true")
                .isTrue();
        if (!there) {
            System.err.println("kcat IS NOT INSTALLED: its round trip was NOT tested (apt-get install kcat)");
        }
        return there;
    }

    private static String kcat(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kcat"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }
}
