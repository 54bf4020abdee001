package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Checkout;
import dev.pixelwright.benchmarks.lab.Child;
import dev.pixelwright.benchmarks.lab.Cpu;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP server of fifty lines around sharp: {@code benchmarks/delivery/sharp-server.mjs}. */
final class SharpServer implements Server {

    static final String NAME = "sharp";

    private static final Duration START = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("(?m)^(.*), listens on (http://\\S+)$");

    private final Child process;
    private final String words;
    private final UrlTemplate template;

    private SharpServer(Child process, String words, UrlTemplate template) {
        this.process = process;
        this.words = words;
        this.template = template;
    }

    /** Started over the photographs of a folder; what it says is kept in {@code scratch}. */
    static SharpServer start(Path photos, Path scratch) throws IOException, InterruptedException {
        String script =
                Checkout.root().resolve("benchmarks/delivery/sharp-server.mjs").toString();
        List<String> command = List.of("node", script, photos.toAbsolutePath().toString());
        Child process = Child.start(NAME, scratch, Map.of(), command);
        try {
            Matcher said = process.await(READY, START);
            String query = "?width={width}&height={height}&format={format}&quality={quality}";
            return new SharpServer(process, said.group(1), new UrlTemplate(said.group(2) + "/{file}" + query));
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String words() {
        return words + "; `benchmarks/delivery/sharp-server.mjs`, which keeps nothing";
    }

    @Override
    public URI address(Shot shot) {
        return template.of(shot);
    }

    @Override
    public OptionalDouble cpuMillis() throws IOException {
        return OptionalDouble.of(Cpu.millis(process.pid()));
    }

    @Override
    public void close() {
        process.close();
    }
}
