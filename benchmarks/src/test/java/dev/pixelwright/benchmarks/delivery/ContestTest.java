package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.benchmarks.engines.Photo;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that shows a generated landscape, whatever photograph it is asked for. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU time is asked of /proc")
class ContestTest {

    private static final Pace PACE = new Pace(2, 10, 20, 1);

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer http;

    @BeforeEach
    void open() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/png/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            int side = Integer.parseInt(exchange.getRequestURI().getPath().split("/")[2]);
            Size size = side >= 320 ? new Size(320, 240) : new Size(side, Math.round(side * 0.75f));
            byte[] picture = new Landscape(size.width(), size.height()).encoded("png");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        http.createContext("/refuse/", exchange -> {
            byte[] words = "no such format\nat all".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(415, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    @Test
    void everyPictureShouldBeNewAtFirstAndThenKnown() throws Exception {
        List<Cell> cells = contest(server("one", "png")).run(Form.PNG);
        assertThat(cells).extracting(Cell::name).containsExactly("cold:png", "warm:png");
        Entry cold = cells.get(0).entry("one").orElseThrow();
        assertThat(cold.turns()).hasSize(2);
        assertThat(cold.requests()).isEqualTo(10);
        assertThat(cold.latencies().count()).isEqualTo(10);
        assertThat(cold.cpu()).hasSize(2).allMatch(cpu -> cpu >= 0);
        assertThat(cold.meanBytes()).isGreaterThan(1000);
        // Another landscape than the one in the file, but a picture of its size.
        assertThat(cold.score().orElseThrow().similarity()).isBetween(0.0, 0.99);
        assertThat(cells.get(1).entry("one").orElseThrow().requests()).isGreaterThanOrEqualTo(2 * 4);
        // Two clients ask at the same time, so that within a turn any order will do.
        List<String> order = List.copyOf(asked);
        List<String> counting =
                order.stream().dropWhile(path -> side(path) > Contest.SIDE).toList();
        assertThat(order.get(0)).isEqualTo("/png/1023/photo 0.jpg");
        assertThat(order).hasSizeGreaterThan(counting.size() + 1);
        assertThat(counting).hasSizeGreaterThan(10).allMatch(path -> side(path) <= Contest.SIDE);
        assertThat(counting.subList(0, 10)).doesNotHaveDuplicates();
        assertThat(counting).allMatch(counting.subList(0, 10)::contains);
    }

    @Test
    void whoRefusesAFormatShouldBeNamedAndTheOthersAsked() throws Exception {
        List<Cell> cells =
                contest(server("one", "refuse"), server("two", "png")).run(Form.PNG);
        assertThat(cells.get(0).missing()).containsExactly("one: 415 no such format");
        assertThat(cells.get(0).entries()).extracting(Entry::server).containsExactly("two");
    }

    @Test
    void whoShowsAnotherFormatShouldBeNamed() throws Exception {
        List<Cell> cells = contest(server("one", "png")).run(Form.WEBP);
        assertThat(cells.get(0).entries()).isEmpty();
        assertThat(cells.get(0).missing()).containsExactly("one: shows PNG where WEBP was asked for");
    }

    private static int side(String path) {
        return Integer.parseInt(path.split("/")[2]);
    }

    private Server server(String name, String context) {
        String text = "http://localhost:" + http.getAddress().getPort() + "/" + context + "/{width}/{file}";
        return new Stranger(
                name,
                new UrlTemplate(text),
                OptionalLong.of(ProcessHandle.current().pid()));
    }

    private Contest contest(Server... servers) throws IOException {
        List<Photo> photos = Samples.photos(folder, 2);
        return new Contest(List.of(servers), photos, PACE, new Judge(folder));
    }
}
