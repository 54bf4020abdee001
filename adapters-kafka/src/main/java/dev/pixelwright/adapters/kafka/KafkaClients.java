package dev.pixelwright.adapters.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** The clients that a process has once, each safe for all threads. */
record KafkaClients(Admin admin, Producer<byte[], byte[]> bells, Producer<byte[], byte[]> facts)
        implements AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** @throws org.apache.kafka.common.KafkaException when a property is wrong or no server's name resolves */
    static KafkaClients of(ClientProperties properties) {
        Admin admin = Admin.create(properties.admin());
        try {
            Producer<byte[], byte[]> bells = new KafkaProducer<>(properties.bells());
            try {
                return new KafkaClients(admin, bells, new KafkaProducer<>(properties.facts()));
            } catch (RuntimeException e) {
                bells.close(Duration.ZERO);
                throw e;
            }
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    /** Waits a little for what is still on its way. */
    @Override
    public void close() {
        facts.close(CLOSE);
        bells.close(CLOSE);
        admin.close(CLOSE);
    }
}
