package dev.pixelwright.app.faults;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.testbed.proxy.FaultProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An installation of several nodes, as processes of their own: one PostgreSQL behind a proxy, one folder for objects, one
 * key for tokens. It ends everything that it started.
 */
final class House implements AutoCloseable {

    /** The lease, L in the promises. */
    static final Duration LEASE = Duration.ofSeconds(2);

    /** Between two sweeps, P in the promises. */
    static final Duration SWEEP = Duration.ofMillis(250);

    private static final Duration LONG_AGO = Duration.ofHours(1);
    private static final byte[] KEY = new byte[64];

    private final Path root;
    private final PostgresAccess access;
    private final FaultProxy database;
    private final Rows rows;
    private final Map<String, String> work = new LinkedHashMap<>();
    private final List<RunningService> nodes = new ArrayList<>();
    private Optional<RunningService> front = Optional.empty();
    private Optional<RunningService> back = Optional.empty();

    private House(Path root, PostgresAccess access, FaultProxy database) {
        this.root = root;
        this.access = access;
        this.database = database;
        this.rows = new Rows(access);
        work.putAll(Map.of(
                "lease",
                LEASE.toSeconds() + "s",
                "sweep",
                SWEEP.toMillis() + "ms",
                "collect",
                "500ms",
                "deadline",
                "2m",
                "abandonedAfter",
                "3m"));
    }

    /** An installation without nodes. */
    static House open() throws IOException {
        PostgresAccess access = Postgres.database();
        return new House(Folders.temporary("pixelwright-faults"), access, FaultProxy.toPort(access.port()));
    }

    /** The node that takes orders and does no jobs, running. */
    RunningService front() throws IOException, InterruptedException {
        RunningService node = front.isPresent() ? front.get() : prepared(0);
        front = Optional.of(node);
        return node.isAlive() ? node : node.start();
    }

    /** The node with two workers, running. */
    RunningService back() throws IOException, InterruptedException {
        RunningService node = back.isPresent() ? back.get() : prepared(2);
        back = Optional.of(node);
        return node.isAlive() ? node : node.start();
    }

    /** Heals what was broken, ends all nodes but {@link #front()} and {@link #back()}, and forgets what they did. */
    void tidy() throws IOException, InterruptedException {
        database.heal();
        for (RunningService node : nodes) {
            boolean stays = front.filter(node::equals).isPresent()
                    || back.filter(node::equals).isPresent();
            if (node.isAlive() && stays) {
                node.thaw();
            } else if (node.isAlive()) {
                node.kill9();
            }
        }
        nodes.removeIf(node -> !node.isAlive());
        rows.forget();
        Folders.files(blobs()).forEach(file -> file.toFile().delete());
    }

    /** Changes a key of {@code work} for nodes that start later. */
    House work(String key, String value) {
        work.put(key, value);
        return this;
    }

    /** One more node, with so many workers. */
    RunningService worker(int workers) throws IOException, InterruptedException {
        return prepared(workers).start();
    }

    /** A node that the caller starts. */
    RunningService prepared(int workers) throws IOException {
        Path place = Files.createTempDirectory(root, "node-");
        writeKey(place.resolve("data").resolve("keys"));
        Path config = Files.writeString(place.resolve("node.yml"), configuration(workers));
        RunningService node = RunningService.in(place)
                .with("--config", config.toString())
                // Small and quick to start, because several share the machine.
                .withJavaOptions("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        nodes.add(node);
        return node;
    }

    private String configuration(int workers) {
        String works = work.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        // The driver then names every COMMIT in words, which is what a proxy can listen for.
        return String.join(
                "\n",
                "database:",
                "  type: postgres",
                "  url: postgresql://127.0.0.1:" + database.port() + "/" + access.database() + "?prepareThreshold=0",
                "  user: " + access.user(),
                "  password: " + access.password(),
                "  statementTimeout: 2s",
                "blobStore: {type: folder, path: " + blobs() + "}",
                "work: {workers: " + workers + ", " + works + "}",
                "");
    }

    private static void writeKey(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(
                folder.resolve("token.key"), Base64.getEncoder().encodeToString(KEY));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Somebody who has just registered at {@code node}. */
    static Client guest(RunningService node) {
        return Account.signedIn(Client.of(node.baseUri(), Face.V1));
    }

    /** The same person at another node. */
    static Client at(RunningService node, Client guest) {
        return Client.of(node.baseUri(), Face.V1).with("Authorization", guest.authorization());
    }

    /** Whether the node says that it can be sent work. */
    static boolean isReady(RunningService node) {
        return Client.of(node.baseUri(), Face.ORIGINAL).get("/health/ready").status() == 200;
    }

    /** What stands between the nodes and PostgreSQL. */
    FaultProxy database() {
        return database;
    }

    /** How many nodes run. */
    int size() {
        return (int) nodes.stream().filter(RunningService::isAlive).count();
    }

    Rows rows() {
        return rows;
    }

    /** Keys of the objects that lie in the store. */
    Set<String> objects() {
        Path objects = blobs().resolve("objects");
        return Folders.files(objects).stream()
                .map(file -> objects.relativize(file).toString())
                .collect(Collectors.toSet());
    }

    /** Half-written objects, and temporary files of the nodes that run. */
    Set<Path> leftovers() {
        Set<Path> found = new HashSet<>(Folders.files(blobs().resolve("tmp")));
        nodeFolders().forEach(folder -> found.addAll(Folders.files(folder)));
        return found;
    }

    /** Makes abandoned reservations and files as old as they have to be for the collector. */
    void letTimePass() throws IOException {
        rows.ageReservations(LONG_AGO);
        Folders.age(blobs().resolve("tmp"), LONG_AGO);
        for (Path folder : nodeFolders()) {
            Folders.age(folder, LONG_AGO);
        }
    }

    private List<Path> nodeFolders() {
        return nodes.stream()
                .filter(RunningService::isAlive)
                .map(node -> node.data().resolve("tmp"))
                .toList();
    }

    private Path blobs() {
        return root.resolve("blobs");
    }

    /** The logs of all nodes, for the message of a failed assertion. */
    String story() {
        return nodes.stream().map(RunningService::story).collect(Collectors.joining("\n=== next node"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (RunningService node : nodes) {
            if (node.isAlive()) {
                node.kill9();
            }
        }
        database.close();
        Folders.delete(root);
    }
}
