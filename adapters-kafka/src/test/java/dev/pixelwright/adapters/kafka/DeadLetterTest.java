package dev.pixelwright.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Await;
import dev.pixelwright.core.job.JobId;
import dev.pixelwright.core.port.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterTest {

    private static final int LARGE = 10_000_000;

    @ParameterizedTest
    @EnumSource(names = {"SHARE", "CLASSIC"})
    void unreadableRecordsShouldBeKeptAsideAndBlockNothing(KafkaSettings.Consumer consumer) throws Exception {
        KafkaSettings settings = SharedBroker.settings(consumer);
        Topic bells = new Topic(settings.bootstrapServers(), settings.bells());
        bells.make();
        byte[] noise = new byte[500];
        new Random(9).nextBytes(noise);
        List<byte[]> unreadable = List.of(
                noise,
                new byte[LARGE],
                bytes("{\"v\":2,\"job\":\"1\"}"),
                bytes("{\"v\":1,\"job\":\"one\"}"),
                bytes("{\"v\":1}"),
                bytes("{\"job\":\"1\"}"),
                bytes("[1]"),
                bytes(""));
        Set<JobId> heard = ConcurrentHashMap.newKeySet();
        try (KafkaConnection kafka = SharedBroker.connect(settings);
                Subscription ear = new KafkaJobQueue(kafka).listen(heard::add)) {
            bells.write(bytes("{\"v\":1,\"job\":\"41\"}"));
            for (byte[] value : unreadable) {
                bells.write(value);
            }
            bells.write(bytes("{\"v\":1,\"job\":\"42\",\"more\":{\"later\":true}}"));
            bells.write(noise);
            Await.until("the bells between are heard", () -> heard.containsAll(Set.of(new JobId(41), new JobId(42))));
            Await.until("nothing is left over", () -> bells.lag(settings) == 0);
            assertThat(ear).isNotNull();
        }
        assertThat(heard).hasSize(2);
        List<ConsumerRecord<byte[], byte[]>> dead =
                new Topic(settings.bootstrapServers(), settings.deadBells()).read(unreadable.size() + 1);
        assertThat(dead)
                .extracting(letter -> header(letter, "reason"))
                .containsExactly(
                        "not JSON",
                        LARGE + " bytes are more than " + BellForm.MOST_BYTES,
                        "version 2 is newer than 1",
                        "the job is no id",
                        "no job",
                        "no version in v",
                        "not a JSON object",
                        "not a JSON object",
                        "not JSON");
        assertThat(dead.get(0).value()).isEqualTo(noise);
        assertThat(header(dead.get(0), "original-topic")).isEqualTo(settings.bells());
        assertThat(header(dead.get(0), "original-partition")).isEqualTo("0");
        assertThat(header(dead.get(0), "original-offset")).isEqualTo("1");
        assertThat(dead.get(1).value()).hasSize(1_000_000);
        assertThat(header(dead.get(1), "original-bytes")).isEqualTo(Integer.toString(LARGE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return StreamSupport.stream(letter.headers().headers(name).spliterator(), false)
                .map(Header::value)
                .map(Topic::text)
                .findFirst()
                .orElse("");
    }
}
