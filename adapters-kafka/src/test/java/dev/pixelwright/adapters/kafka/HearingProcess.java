package dev.pixelwright.adapters.kafka;

import dev.pixelwright.core.port.Subscription;
import java.io.IOException;
import java.util.Map;

/** A process that prints the bells it hears, until its standard input ends. */
public final class HearingProcess {

    private HearingProcess() {}

    /** Hears and prints; the arguments are servers, prefix and way of hearing. */
    public static void main(String[] arguments) throws IOException {
        KafkaSettings.Consumer consumer = KafkaSettings.Consumer.valueOf(arguments[2]);
        KafkaSettings settings = new KafkaSettings(
                arguments[0],
                arguments[1],
                arguments[1],
                consumer,
                8,
                TopicSettings.of(true, 3, 1),
                consumer == KafkaSettings.Consumer.CLASSIC
                        ? Map.of("session.timeout.ms", "2000", "heartbeat.interval.ms", "500")
                        : Map.of());
        try (KafkaConnection kafka = SharedBroker.connect(settings);
                Subscription ear = new KafkaJobQueue(kafka).listen(job -> System.out.println("heard " + job))) {
            int input = System.in.read();
            if (ear != null && input >= 0) {
                System.out.println("said " + input);
            }
        }
    }
}
