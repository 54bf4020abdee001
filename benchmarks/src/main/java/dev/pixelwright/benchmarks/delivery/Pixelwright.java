package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.benchmarks.lab.Api;
import dev.pixelwright.benchmarks.lab.Cpu;
import dev.pixelwright.benchmarks.lab.Node;
import dev.pixelwright.benchmarks.lab.Parallel;
import dev.pixelwright.benchmarks.lab.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** Our service as it is where nothing is installed, a process with children and a database of its own, behind links. */
final class Pixelwright implements Server {

    static final String NAME = "ours";

    private static final int MINTERS = 4;

    private final Node node;
    private final Api api;
    private final List<Long> pids;
    private final Map<Path, String> images = new HashMap<>();
    private final Map<Shot, URI> links = new ConcurrentHashMap<>();

    private Pixelwright(Node node, Path folder) throws IOException, InterruptedException {
        this.node = node;
        this.pids = List.of(node.process().pid(), Postgres.pid(folder.resolve("data/postgres")));
        this.api = Api.registered(node.uri(), "somebody");
    }

    /** Started, with the photographs uploaded and all that it keeps below {@code folder}. */
    static Pixelwright start(Path folder, List<Photo> photos) throws IOException, InterruptedException {
        Node node = Node.alone(folder);
        try {
            Pixelwright service = new Pixelwright(node, folder);
            for (Photo photo : photos) {
                service.images.put(photo.file(), service.api.upload(Files.readAllBytes(photo.file())));
            }
            return service;
        } catch (IOException | InterruptedException | RuntimeException e) {
            node.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String words() {
        return "Pixelwright of this commit, `./pixelwright serve` with nothing configured but that requests are not limited; "
                + "its database, its store on disk and its engine in processes of their own";
    }

    /** Signs them. */
    @Override
    public void prepare(List<Shot> shots) throws InterruptedException {
        List<Shot> unsigned =
                shots.stream().filter(shot -> !links.containsKey(shot)).toList();
        Parallel.run(0, unsigned.size(), MINTERS, number -> {
            Shot shot = unsigned.get(number);
            String image = Objects.requireNonNull(images.get(shot.photo().file()));
            links.put(shot, api.link(image, shot.transformation()));
        });
    }

    @Override
    public URI address(Shot shot) {
        return Objects.requireNonNull(links.get(shot), "It was not prepared for this");
    }

    @Override
    public OptionalDouble cpuMillis() throws IOException {
        return OptionalDouble.of(Cpu.millis(pids));
    }

    @Override
    public void close() {
        node.close();
    }
}
