package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.QueueUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a process shares of Kafka: its producers, and topics that are there. Opening never waits for a broker; a thread
 * in the background prepares the topics as soon as one answers, and goes on trying until then.
 */
public final class KafkaConnection implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(KafkaConnection.class.getName());
    private static final Duration PING = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration JOIN = Duration.ofSeconds(5);
    private static final long QUIET_NANOS = Duration.ofSeconds(30).toNanos();

    private final KafkaSettings settings;
    private final ClientProperties properties;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch prepared = new CountDownLatch(1);
    private final AtomicLong lastComplaint = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final Thread preparing;
    private volatile Optional<KafkaClients> clients = Optional.empty();
    private volatile String trouble = "not connected yet";

    private KafkaConnection(KafkaSettings settings) {
        this.settings = settings;
        this.properties = new ClientProperties(settings);
        this.preparing = new Thread(this::prepareUntilDone, "pixelwright-kafka");
        preparing.setDaemon(true);
    }

    /** Opens without waiting, whether or not a broker is there. */
    public static KafkaConnection open(KafkaSettings settings) {
        KafkaConnection connection = new KafkaConnection(settings);
        connection.preparing.start();
        return connection;
    }

    /**
     * Asks whether a cluster answers, for those who do not want to open it: no topic is prepared.
     *
     * @throws FailureException with {@code QueueUnavailable} when none does within two seconds
     */
    public static void reach(KafkaSettings settings) {
        Admin admin;
        try {
            admin = Admin.create(new ClientProperties(settings).admin());
        } catch (KafkaException unresolved) {
            throw KafkaFailures.unavailable(unresolved);
        }
        try {
            KafkaFailures.await(admin.describeCluster().nodes(), PING);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /** Waits until the topics are prepared, at most {@code bound}; answers whether they are. */
    public boolean awaitReady(Duration bound) {
        try {
            return prepared.await(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Asks the cluster for a sign of life; takes two seconds at most.
     *
     * @throws FailureException with {@code QueueUnavailable} when there is none, or when topics are missing
     */
    public void ping() {
        KafkaClients now = clients.orElseThrow(() -> new QueueUnavailable(trouble).toException());
        KafkaFailures.await(now.admin().describeCluster().nodes(), PING);
        if (prepared.getCount() > 0) {
            throw new QueueUnavailable(trouble).toException();
        }
    }

    /** Sends what is still on its way, for a few seconds, and lets go of the brokers. */
    @Override
    public void close() {
        closed.countDown();
        preparing.interrupt();
        try {
            preparing.join(JOIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clients.ifPresent(KafkaClients::close);
    }

    KafkaSettings settings() {
        return settings;
    }

    ClientProperties properties() {
        return properties;
    }

    /** Sends in the background; never waits, and at worst loses the record and says so in the log. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of everything.
    void sendLightly(ProducerRecord<byte[], byte[]> record) {
        Optional<KafkaClients> now = clients;
        if (now.isEmpty()) {
            complain(record.topic(), trouble);
            return;
        }
        try {
            now.get().bells().send(record, (metadata, error) -> {
                if (error != null) {
                    complain(record.topic(), KafkaFailures.reason(error));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            complain(record.topic(), KafkaFailures.reason(e));
        }
    }

    /** @throws FailureException with {@code QueueUnavailable} while no broker's name can be resolved */
    KafkaClients clients() {
        return clients.orElseThrow(() -> new QueueUnavailable(trouble).toException());
    }

    private void complain(String topic, String reason) {
        long now = System.nanoTime();
        long last = lastComplaint.get();
        if (now - last >= QUIET_NANOS && lastComplaint.compareAndSet(last, now)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Records for {0} are being lost ({1}); sweeps and followers find their jobs without them",
                    topic,
                    reason);
        }
    }

    private void prepareUntilDone() {
        try {
            while (!attempt()) {
                if (closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            for (Optional<Duration> left = warmUp(); left.isPresent(); left = warmUp()) {
                if (closed.await(left.get().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            prepared.countDown();
            LOG.log(System.Logger.Level.INFO, "Kafka is ready: {0}", settings);
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "Closed before Kafka was ready");
        }
    }

    private boolean attempt() {
        try {
            if (clients.isEmpty()) {
                clients = Optional.of(KafkaClients.of(properties));
            }
            new TopicPreparation(settings).run(clients().admin());
            return true;
        } catch (FailureException e) {
            say(e.failure().message());
        } catch (KafkaException e) {
            say(withoutValues(e));
        }
        return false;
    }

    // The producer for bells does not wait for metadata, so it asks for it before the first ring: empty once it has it,
    // else when to ask again.
    private Optional<Duration> warmUp() {
        try {
            Producer<byte[], byte[]> bells = clients().bells();
            bells.partitionsFor(settings.bells());
            bells.partitionsFor(settings.wakeUps());
            return Optional.empty();
        } catch (TimeoutException notYet) {
            return Optional.of(LOOK_AGAIN);
        } catch (KafkaException refused) {
            // Such as topics that may be made but not used.
            say(KafkaFailures.reason(refused));
            return Optional.of(RETRY);
        }
    }

    // A wrong property or a name that does not resolve. Kafka quotes a value that it does not like, which may be a
    // secret.
    private String withoutValues(KafkaException e) {
        String said = e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + e.getCause();
        for (String value : settings.properties().values()) {
            said = value.isEmpty() ? said : said.replace(value, "***");
        }
        return said;
    }

    private void say(String message) {
        if (closed.getCount() > 0 && !message.equals(trouble)) {
            trouble = message;
            LOG.log(System.Logger.Level.WARNING, "Kafka is not ready, and will be tried again: {0}", message);
        }
    }
}
