package dev.pixelwright.benchmarks.lab;

import dev.pixelwright.testbed.kafka.KafkaBroker;
import dev.pixelwright.testbed.s3.S3ServerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An installation on {@code deploy/config/cluster.yml} with every part in a process of its own: PostgreSQL, a Kafka broker, an
 * S3 server, one node that serves people and some that work.
 */
public final class Cluster implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration COMMAND = Duration.ofMinutes(10);
    private static final String BUCKET = "pictures";
    // Five nodes and the commands stay below what the embedded PostgreSQL takes.
    private static final String POOL = "8";

    private final Workplace workplace;
    private final Map<String, String> environment = new HashMap<>();
    private final Postgres postgres;
    private final List<Child> servers = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private Cluster(Workplace workplace) throws IOException {
        this.workplace = workplace;
        this.postgres = Postgres.start(workplace.folder("database"));
        environment.putAll(postgres.environment());
    }

    /** A running one. */
    public static Cluster start(Workplace workplace, int workers) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(workplace);
        try {
            cluster.startServers();
            cluster.startNode("api");
            for (int i = 0; i < workers; i++) {
                cluster.startNode("worker");
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void startServers() throws IOException, InterruptedException {
        Path kafka = workplace.folder("kafka");
        String port = Integer.toString(KafkaBroker.freePort());
        Pattern address = Pattern.compile("(?m)^127\\.0\\.0\\.1:" + port + "$");
        List<String> broker = List.of(kafka.resolve("data").toString(), port);
        String bootstrap = server("broker", kafka, KafkaBroker.class, broker, address);

        Path store = workplace.folder("store");
        List<String> keys = List.of("0", store.resolve("data").toString(), "benchmark", "benchmark-secret", BUCKET);
        String endpoint = server("store", store, S3ServerMain.class, keys, Pattern.compile("(?m)^http://\\S+$"));

        environment.putAll(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrap,
                "S3_ENDPOINT",
                endpoint,
                "S3_BUCKET",
                BUCKET,
                "S3_ACCESS_KEY",
                keys.get(2),
                "S3_SECRET_KEY",
                keys.get(3),
                "DATABASE_POOL",
                POOL,
                "TOKEN_KEY_FILE",
                tokenKey().toString(),
                "PIXELWRIGHT_BUILD",
                "never"));
    }

    private String server(String name, Path folder, Class<?> main, List<String> arguments, Pattern answer)
            throws IOException, InterruptedException {
        Child server = Child.start(name, folder, Map.of(), JavaCommand.of(List.of("-Xmx512m"), main, arguments));
        servers.add(server);
        return server.await(answer, START).group();
    }

    // As the documentation tells an operator to make it.
    private Path tokenKey() throws IOException {
        byte[] key = new byte[48];
        new SecureRandom().nextBytes(key);
        Path file = Files.writeString(
                workplace.folder().resolve("token.key"), Base64.getEncoder().encodeToString(key) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void startNode(String role) throws IOException, InterruptedException {
        nodes.add(Node.start(role, workplace.folder("node" + nodes.size()), environment));
    }

    /** The node that serves people. */
    public Node api() {
        return nodes.get(0);
    }

    /** The nodes that work, dead ones too. */
    public List<Node> workers() {
        return nodes.subList(1, nodes.size());
    }

    /** Every node. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** A look into the database. */
    public Rows rows() {
        return new Rows(postgres.access());
    }

    /** What the servers have used since they were started. */
    public ServersCpu serversCpu() throws IOException {
        return new ServersCpu(
                Cpu.millis(postgres.pid()),
                Cpu.millis(servers.get(0).pid()),
                Cpu.millis(servers.get(1).pid()));
    }

    /** Runs a command for operators to its end; its words and exit code. */
    public Child command(String... words) throws IOException, InterruptedException {
        Child command = Child.start("command-" + words[0], workplace.folder(), environment, Node.launch(words));
        command.awaitEnd(COMMAND);
        return command;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        servers.forEach(Child::close);
        postgres.close();
    }
}
