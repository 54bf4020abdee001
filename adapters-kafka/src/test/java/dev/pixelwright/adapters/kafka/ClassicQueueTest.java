package dev.pixelwright.adapters.kafka;

import dev.pixelwright.adapters.testkit.JobQueueContract;
import dev.pixelwright.core.port.JobQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class ClassicQueueTest implements JobQueueContract, TroubledQueueContract {

    private KafkaConnection kafka;

    @BeforeEach
    void connect() {
        kafka = SharedBroker.connect(SharedBroker.settings(consumer()));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Override
    public KafkaSettings.Consumer consumer() {
        return KafkaSettings.Consumer.CLASSIC;
    }

    @Override
    public JobQueue queue() {
        return new KafkaJobQueue(kafka);
    }
}
