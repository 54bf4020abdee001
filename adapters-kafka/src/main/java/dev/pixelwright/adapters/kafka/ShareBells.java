package dev.pixelwright.adapters.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Bells by a share group, a handful at a time. Kafka lends each for a while (30 s unless the group says otherwise); what the
 * listener has not taken by a third of that is renewed, so that it is neither given to another nor counted as a failed
 * delivery while this process lives.
 */
final class ShareBells implements BellSource {

    private static final System.Logger LOG = System.getLogger(ShareBells.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofMillis(20);
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final int USUAL_LOAN_MILLIS = 30_000;

    private final ShareConsumer<byte[], byte[]> consumer;
    private final HandOver handOver;
    private final BellReader reader;
    private final List<ConsumerRecord<byte[], byte[]>> lent = new ArrayList<>();
    private final Map<Place, Loan> loans = new HashMap<>();

    private record Place(TopicPartition partition, long offset) {
        static Place of(ConsumerRecord<byte[], byte[]> record) {
            return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }

    private record Loan(PendingBell bell, long endNanos) {}

    ShareBells(KafkaConnection kafka, HandOver handOver, BellReader reader) {
        this.consumer = new KafkaShareConsumer<>(kafka.properties().shareConsumer());
        this.handOver = handOver;
        this.reader = reader;
        consumer.setAcknowledgementCommitCallback((offsets, error) -> {
            if (error != null) {
                LOG.log(System.Logger.Level.DEBUG, "Bells were lent to others meanwhile, who may hear them too", error);
            }
        });
        consumer.subscribe(List.of(kafka.settings().bells()));
    }

    @Override
    public void turn() throws InterruptedException {
        Duration term = Duration.ofMillis(consumer.acquisitionLockTimeoutMs().orElse(USUAL_LOAN_MILLIS));
        if (!lent.isEmpty()) {
            handOver.awaitTaken(bells(), term.dividedBy(3));
        }
        acknowledge(AcknowledgeType.RENEW);
        // What was renewed is returned once more, by the poll after the broker's answer; before that nothing new comes.
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(loans.isEmpty() ? POLL : ANSWER)) {
            lent.add(record);
            long end = System.nanoTime() + term.toNanos();
            loans.compute(Place.of(record), (same, loan) -> new Loan(loan == null ? begin(record) : loan.bell(), end));
        }
        forgetEndedLoans();
    }

    private List<PendingBell> bells() {
        return loans.values().stream().map(Loan::bell).toList();
    }

    private PendingBell begin(ConsumerRecord<byte[], byte[]> record) {
        PendingBell bell = reader.read(record);
        if (!bell.isTaken()) {
            handOver.offer(bell);
        }
        return bell;
    }

    private void acknowledge(AcknowledgeType rest) {
        for (ConsumerRecord<byte[], byte[]> record : lent) {
            Place place = Place.of(record);
            AcknowledgeType answer = answer(loans.get(place), rest);
            consumer.acknowledge(record, answer);
            if (answer != rest) {
                loans.remove(place);
            }
        }
        lent.clear();
    }

    private static AcknowledgeType answer(@Nullable Loan loan, AcknowledgeType rest) {
        if (loan == null || !loan.bell().isTaken()) {
            return rest;
        }
        return loan.bell().job().isPresent() ? AcknowledgeType.ACCEPT : AcknowledgeType.REJECT;
    }

    // The broker has lent them to somebody else by now.
    private void forgetEndedLoans() {
        long now = System.nanoTime();
        Set<PendingBell> ended = loans.values().stream()
                .filter(loan -> loan.endNanos() - now < 0)
                .map(Loan::bell)
                .collect(Collectors.toSet());
        handOver.retract(ended::contains);
        loans.values().removeIf(loan -> ended.contains(loan.bell()));
    }

    @Override
    public void close() {
        try {
            acknowledge(AcknowledgeType.RELEASE);
        } finally {
            consumer.close(CLOSE);
        }
    }
}
