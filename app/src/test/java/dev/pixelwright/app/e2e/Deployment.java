package dev.pixelwright.app.e2e;

import dev.pixelwright.app.ChildProcess;
import dev.pixelwright.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service as its combination has it: one process, or several that share a database, a queue and a store. */
final class Deployment implements AutoCloseable {

    private final Surroundings surroundings;
    private final List<RunningService> people = new ArrayList<>();
    private final List<RunningService> workers = new ArrayList<>();

    private Deployment(Combination combination, Path config) throws IOException {
        this.surroundings = Surroundings.of(combination);
        switch (combination) {
            case EMBEDDED, SERVER -> {
                RunningService all = node(config, "all");
                people.add(all);
                workers.add(all);
            }
            case CLUSTER -> {
                people.addAll(List.of(oneOfMany(config, "api"), oneOfMany(config, "api")));
                workers.add(oneOfMany(config, "worker"));
            }
        }
    }

    /** As the combination's file says. */
    static Deployment started() throws IOException, InterruptedException {
        Combination combination = Combination.current();
        return new Deployment(combination, combination.file()).start();
    }

    /** As the combination's file says, with {@code more} written under it into {@code folder}. */
    static Deployment started(Path folder, String more) throws IOException, InterruptedException {
        return prepared(folder, more).start();
    }

    /** The same, not started. */
    static Deployment prepared(Path folder, String more) throws IOException {
        Combination combination = Combination.current();
        String text = Files.readString(combination.file()) + "\n" + more;
        return new Deployment(combination, Files.writeString(folder.resolve("changed.yml"), text));
    }

    private RunningService node(Path config, String role) throws IOException {
        return RunningService.inTemporaryFolder()
                .with("--config", config.toAbsolutePath().toString(), "--role", role)
                .withEnvironment(surroundings.environment());
    }

    // Two deployments may stand at once, on a database that has 60 connections for all.
    private RunningService oneOfMany(Path config, String role) throws IOException {
        return node(config, role).withJavaOptions("-Ddw.database.poolSize=6");
    }

    /** Starts what does not run; if that fails, nothing runs. */
    Deployment start() throws IOException, InterruptedException {
        try {
            for (RunningService node : nodes()) {
                node.start();
            }
            return this;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** Ends every process at once, as a power cut does. */
    void kill9() throws InterruptedException {
        for (RunningService node : nodes()) {
            node.kill9();
        }
    }

    /** Where people are served. */
    URI uri() {
        return people.get(0).baseUri();
    }

    /** Where people are served by another process, if there is one. */
    URI second() {
        return people.get(people.size() - 1).baseUri();
    }

    /** The processes that serve people. */
    List<RunningService> people() {
        return List.copyOf(people);
    }

    /** A process that does jobs. */
    RunningService worker() {
        return workers.get(0);
    }

    /** Runs a command for operators. */
    ChildProcess.Result command(String... words) throws IOException, InterruptedException {
        return people.get(0).command(words);
    }

    /** The names of all stored objects. */
    Set<String> objects() {
        return surroundings.objects(people.get(0).data());
    }

    /** Puts an object into the store that no row names. */
    void put(String key, byte[] bytes) throws IOException {
        surroundings.put(people.get(0).data(), key, bytes);
    }

    /** Every process. */
    List<RunningService> nodes() {
        List<RunningService> nodes = new ArrayList<>(people);
        workers.stream().filter(worker -> !people.contains(worker)).forEach(nodes::add);
        return nodes;
    }

    /** How the configuration is told of what it stands on. */
    Map<String, String> environment() {
        return surroundings.environment();
    }

    @Override
    public void close() throws IOException {
        for (RunningService node : nodes()) {
            node.close();
        }
    }
}
