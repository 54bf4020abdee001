package dev.pixelwright.testbed.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker with its controller in this JVM, on loopback. Its data stays in its folder, so that a second broker on
 * the same folder and port is the first one restarted. All that is Kafka's internal API is in this class.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";
    private static final String LOOPBACK = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(Path folder, int port) throws IOException {
        this.port = port;
        Properties settings = settings(folder, port, freePort());
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        this.server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    }

    /** Starts a broker on a free port, with its data in {@code folder}. */
    public static KafkaBroker start(Path folder) throws IOException {
        return start(folder, freePort());
    }

    /** Starts a broker on {@code port}, with what {@code folder} holds of an earlier one. */
    public static KafkaBroker start(Path folder, int port) throws IOException {
        KafkaBroker broker = new KafkaBroker(folder, port);
        broker.server.startup();
        return broker;
    }

    /** A loopback port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where clients find it, such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Stops it in good order; its data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * Runs a broker as a process of its own until it is killed, after printing its address on a line by itself.
     *
     * @param arguments folder and port
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        KafkaBroker broker = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
        System.out.println(broker.bootstrapServers());
        new CountDownLatch(1).await();
    }

    private static void format(Path folder) throws IOException {
        Files.createDirectories(folder);
        Formatter formatter = new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(CONTROLLER)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setHasDynamicQuorum(false)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("The broker's folder could not be formatted: " + folder, e);
        }
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put(
                "listeners",
                "PLAINTEXT://%s:%d,%s://%s:%d".formatted(LOOPBACK, port, CONTROLLER, LOOPBACK, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(LOOPBACK, port));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "1@%s:%d".formatted(LOOPBACK, controllerPort));
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        aloneInItsCluster(settings);
        quickToDecide(settings);
        // A cleaner's buffer is 128 MB otherwise.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static void aloneInItsCluster(Properties settings) {
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    // What takes seconds or minutes on a real cluster, for the sake of calm, is quick here for the sake of tests.
    private static void quickToDecide(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.share.min.heartbeat.interval.ms", "500");
        settings.put("group.share.heartbeat.interval.ms", "500");
        settings.put("group.share.min.session.timeout.ms", "2000");
        settings.put("group.share.session.timeout.ms", "3000");
        settings.put("group.share.min.record.lock.duration.ms", "1000");
        settings.put("group.share.record.lock.duration.ms", "5000");
        // A broker that was killed cannot register again before it has been forgotten.
        settings.put("broker.session.timeout.ms", "1500");
        settings.put("broker.heartbeat.interval.ms", "300");
        settings.put("controlled.shutdown.enable", "false");
    }
}
