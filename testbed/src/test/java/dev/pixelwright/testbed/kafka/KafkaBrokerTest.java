package dev.pixelwright.testbed.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void aBrokerShouldHaveItsDataAfterARestart() throws Exception {
        int port;
        try (KafkaBroker broker = KafkaBroker.start(folder);
                Admin admin = admin(broker.bootstrapServers())) {
            port = broker.port();
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        try (KafkaBroker again = KafkaBroker.start(folder, port);
                Admin admin = admin(again.bootstrapServers())) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
        }
    }

    @Test
    void aBrokerShouldRunAsAProcessOfItsOwn() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        folder.toString(),
                        Integer.toString(KafkaBroker.freePort()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String address = said.lines()
                    .filter(line -> line.startsWith("127.0.0.1:"))
                    .findFirst()
                    .orElseThrow();
            try (Admin admin = admin(address)) {
                assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                        .hasSize(1);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
