package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A process of the service, run by the launcher as an operator runs it. */
public record Node(Child process, URI uri) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    // A whole crowd comes from this one machine.
    private static final Map<String, String> UNLIMITED = Map.of(
            "PIXELWRIGHT_JAVA_OPTS",
            "-Ddw.rateLimits.perAddress.enabled=false -Ddw.rateLimits.perAccount.enabled=false"
                    + " -Ddw.rateLimits.login.enabled=false");
    private static final Pattern READY = Pattern.compile("(?s)Address\\s+(http://localhost:\\d+).*Ready\\.");

    static Node start(String role, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        return started(role, folder, environment, launch("serve", "--port", "0", "--role", role));
    }

    /** The service as it is where nothing is installed, with all that it keeps below {@code folder}. */
    public static Node alone(Path folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                Checkout.root().resolve("pixelwright").toString(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        return started("alone", folder, Map.of(), command);
    }

    private static Node started(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Map<String, String> surroundings = new HashMap<>(UNLIMITED);
        surroundings.putAll(environment);
        Child process = Child.start(name, folder, surroundings, command);
        try {
            return new Node(process, URI.create(process.await(READY, START).group(1)));
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    /** The launcher with these words, on the configuration for many machines. */
    static List<String> launch(String... words) {
        Path root = Checkout.root();
        List<String> command = new ArrayList<>();
        command.add(root.resolve("pixelwright").toString());
        command.addAll(List.of(words));
        command.addAll(
                List.of("--config", root.resolve("deploy/config/cluster.yml").toString()));
        return command;
    }

    @Override
    public void close() {
        process.close();
    }
}
