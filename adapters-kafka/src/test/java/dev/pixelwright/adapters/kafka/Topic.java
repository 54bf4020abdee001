package dev.pixelwright.adapters.kafka;

import dev.pixelwright.adapters.testkit.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic as somebody else sees it, who knows Kafka and nothing of us. */
final class Topic {

    private static final int BIG = 20_000_000;

    private final String servers;
    private final String name;

    Topic(String servers, String name) {
        this.servers = servers;
        this.name = name;
    }

    /** Makes it, with one partition and room for large records. */
    void make() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            NewTopic topic =
                    new NewTopic(name, 1, (short) 1).configs(Map.of("max.message.bytes", Integer.toString(BIG)));
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        }
    }

    void write(byte[] value) throws Exception {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", servers, "max.request.size", BIG, "buffer.memory", (long) BIG * 2);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get(20, TimeUnit.SECONDS);
        }
    }

    /** The first {@code count} records of its first partition. */
    List<ConsumerRecord<byte[], byte[]>> read(int count) {
        Map<String, Object> properties = Map.of("bootstrap.servers", servers, "max.poll.records", count);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> first = List.of(new TopicPartition(name, 0));
            consumer.assign(first);
            consumer.seekToBeginning(first);
            Await.until(count + " records are on " + name, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    /** Records of its first partition that the workers have not acknowledged; all of them as long as nobody has heard any. */
    long lag(KafkaSettings settings) {
        TopicPartition first = new TopicPartition(name, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return settings.consumer() == KafkaSettings.Consumer.CLASSIC
                    ? classicLag(admin, first, settings.classicGroup())
                    : shareLag(admin, first, settings.group());
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError("The lag could not be asked for", e);
        }
    }

    private static long classicLag(Admin admin, TopicPartition partition, String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get(20, TimeUnit.SECONDS)
                .offset();
        OffsetAndMetadata committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(20, TimeUnit.SECONDS)
                .get(partition);
        return committed == null ? end : end - committed.offset();
    }

    private static long shareLag(Admin admin, TopicPartition partition, String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        SharePartitionOffsetInfo known = admin.listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
                .partitionsToOffsetInfo(group)
                .get(20, TimeUnit.SECONDS)
                .get(partition);
        return known == null ? Long.MAX_VALUE : known.lag().orElse(Long.MAX_VALUE);
    }

    static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
