package dev.pixelwright.app.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of bells, rung and watched by somebody outside. */
final class Bells implements AutoCloseable {

    /** The largest record that this ringer and the topic take, once {@link #admitLarge()} was called. */
    static final int LARGE = 11_000_000;

    private static final String TOPIC = "pixelwright.jobs";
    private static final String DEAD = "pixelwright.jobs.dead";
    private static final String GROUP = "pixelwright-workers";

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    Bells(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", LARGE),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Rings for a job, as a node would. */
    void ring(String job) {
        send(("{\"v\":1,\"job\":\"" + job + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a record of any content among the bells. */
    void send(byte[] value) {
        await(producer.send(new ProducerRecord<>(TOPIC, value)));
    }

    /** Has the topic take records that the workers would never write. */
    void admitLarge() {
        AlterConfigOp larger = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(LARGE)), AlterConfigOp.OpType.SET);
        await(admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), List.of(larger)))
                .all());
    }

    /** Bells that the workers' share group has not done with. */
    long lag() {
        return await(admin.listShareGroupOffsets(Map.of(GROUP, new ListShareGroupOffsetsSpec()))
                        .partitionsToOffsetInfo(GROUP))
                .values()
                .stream()
                // A partition that nobody has read from yet has no entry.
                .filter(Objects::nonNull)
                .mapToLong(info -> info.lag().orElse(0L))
                .sum();
    }

    /** Records that were put aside. */
    long deadLetters() {
        int partitions = await(admin.describeTopics(List.of(DEAD)).allTopicNames())
                .get(DEAD)
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(DEAD, partition))
                .collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest()));
        return new ArrayList<>(await(admin.listOffsets(ends).all()).values())
                .stream().mapToLong(end -> end.offset()).sum();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
