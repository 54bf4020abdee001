package dev.pixelwright.app.faults;

import dev.pixelwright.adapters.jdbi.embedded.PostgresAccess;
import dev.pixelwright.app.Folders;
import dev.pixelwright.app.RunningService;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import dev.pixelwright.testbed.proxy.FaultProxy;
import dev.pixelwright.testbed.s3.S3Server;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An installation of several nodes, each a process of its own, on a PostgreSQL and an S3 server behind proxies and a Kafka
 * broker that is a process too. It ends everything that it started.
 */
final class House implements AutoCloseable {

    /** The lease, L in the promises. */
    static final Duration LEASE = Duration.ofSeconds(4);

    /** Between two sweeps, P in the promises. */
    static final Duration SWEEP = Duration.ofMillis(250);

    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final Path root;
    private final Rows rows;
    private final FaultProxy database;
    private final S3Server s3;
    private final FaultProxy store;
    private final Store bucket;
    private final Broker broker;
    private final Blueprint blueprint;
    private final List<RunningService> nodes = new ArrayList<>();
    private Optional<RunningService> front = Optional.empty();
    private Optional<RunningService> back = Optional.empty();

    private House(Path root, PostgresAccess access) throws IOException, InterruptedException {
        this.root = root;
        this.rows = new Rows(access);
        this.database = FaultProxy.toPort(access.port());
        this.s3 = S3Server.inMemory(Blueprint.BUCKET);
        this.store = FaultProxy.to(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), s3.endpoint().getPort()));
        this.bucket = new Store(s3.endpoint(), s3.keys());
        this.broker = Broker.started(root.resolve("kafka"));
        this.blueprint = new Blueprint(root, access, database.port(), store.port(), s3.keys(), broker.address());
    }

    /** An installation without nodes. */
    static House open() throws IOException, InterruptedException {
        return new House(Folders.temporary("pixelwright-faults"), Postgres.database());
    }

    /** The node that takes orders and does no jobs, running. */
    RunningService front() throws IOException, InterruptedException {
        RunningService node = front.isPresent() ? front.get() : prepared("api", 0);
        front = Optional.of(node);
        return node.isAlive() ? node : node.start();
    }

    /** The node with two workers, running. */
    RunningService back() throws IOException, InterruptedException {
        RunningService node = back.isPresent() ? back.get() : prepared("worker", 2);
        back = Optional.of(node);
        return node.isAlive() ? node : node.start();
    }

    /** One more node of a role, with so many workers; {@code more} are further lines of its configuration. */
    RunningService another(String role, int workers, String... more) throws IOException, InterruptedException {
        return prepared(role, workers, more).start();
    }

    /** A node that the caller starts. */
    RunningService prepared(String role, int workers, String... more) throws IOException {
        RunningService node = blueprint.node(role, workers, more);
        nodes.add(node);
        return node;
    }

    /** Heals what was broken, ends all nodes but {@link #front()} and {@link #back()}, and forgets what they did. */
    void tidy() throws IOException, InterruptedException {
        database.heal();
        store.heal();
        broker.heal();
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
        front = front.filter(RunningService::isAlive);
        back = back.filter(RunningService::isAlive);
        rows.forget();
        objects().forEach(bucket::delete);
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

    /** What stands between the nodes and the S3 server. */
    FaultProxy store() {
        return store;
    }

    Broker broker() {
        return broker;
    }

    Rows rows() {
        return rows;
    }

    /** How many nodes run. */
    int size() {
        return (int) nodes.stream().filter(RunningService::isAlive).count();
    }

    /** Keys of the objects that lie in the store. */
    Set<String> objects() {
        return bucket.keys();
    }

    /** Temporary files of the nodes that run; a dead one's are cleared when it starts again. */
    Set<Path> leftovers() {
        Set<Path> found = new HashSet<>();
        temporaryFolders().forEach(folder -> found.addAll(Folders.files(folder)));
        return found;
    }

    /** Makes abandoned reservations and files as old as they have to be for the collector. */
    void letTimePass() throws IOException {
        rows.ageReservations(LONG_AGO);
        for (Path folder : temporaryFolders()) {
            Folders.age(folder, LONG_AGO);
        }
    }

    private List<Path> temporaryFolders() {
        return nodes.stream()
                .filter(RunningService::isAlive)
                .map(node -> node.data().resolve("tmp"))
                .toList();
    }

    /** The logs of all nodes, for the message of a failed assertion. */
    String story() {
        return nodes.stream().map(RunningService::story).collect(Collectors.joining("\n=== next node"));
    }

    @Override
    public void close() throws IOException {
        try {
            for (RunningService node : nodes) {
                if (node.isAlive()) {
                    node.kill9();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while nodes were ending");
        }
        broker.close();
        bucket.close();
        store.close();
        s3.close();
        database.close();
        Folders.delete(root);
    }
}
