package dev.pixelwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract cannot ask of every store: what becomes of this one's errors, and what it leaves behind. */
class HouseTroubleTest {

    private static final String TOKEN = "let-me-in";
    private static final BlobKey KEY = new BlobKey("a/b");

    @TempDir
    private Path folder;

    private final Queue<Integer> answers = new ArrayDeque<>();
    private HttpServer moody;

    /** Answers as it is told, with ten bytes announced and one sent where all is well. */
    @BeforeEach
    void startServer() throws IOException {
        moody = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        moody.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int status = answers.remove();
            exchange.sendResponseHeaders(status, status == 200 ? 10 : -1);
            if (status == 200) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
        moody.start();
    }

    @AfterEach
    void stopServer() {
        moody.stop(0);
    }

    private HouseBlobStore store() {
        return new HouseBlobStore(
                URI.create("http://127.0.0.1:" + moody.getAddress().getPort()), TOKEN);
    }

    @Test
    void troubleThatPassesShouldNotBeNoticed() throws IOException {
        answers.addAll(List.of(503, 500, 204));
        store().put(KEY, ByteSource.of(new byte[3]));
        assertThat(answers).isEmpty();
    }

    @Test
    void troubleThatStaysShouldBeStorageUnavailable() {
        answers.addAll(List.of(503, 503, 503));
        Failing.with("STORAGE_UNAVAILABLE", () -> store().delete(KEY));
        assertThat(answers).isEmpty();
    }

    @Test
    void aRefusalShouldNotBeRepeated() {
        answers.addAll(List.of(401, 204));
        Failing.with("STORAGE_UNAVAILABLE", () -> store().delete(KEY));
        assertThat(answers).hasSize(1);
    }

    @Test
    void aFullStoreShouldBeStorageFull() {
        answers.add(507);
        Failing.with("STORAGE_FULL", () -> store().put(KEY, ByteSource.of(new byte[3])));
    }

    @Test
    void aStoreThatIsAwayShouldBeStorageUnavailable() {
        moody.stop(0);
        Failing.with("STORAGE_UNAVAILABLE", () -> store().size(KEY));
    }

    @Test
    void anObjectThatBreaksOffShouldThrowAndNotEnd() throws IOException {
        answers.add(200);
        try (InputStream in = store().open(KEY).orElseThrow()) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void onlyOldPartsShouldBeDiscarded() throws IOException {
        try (HouseServer house = HouseServer.start(folder, TOKEN)) {
            HouseBlobStore store = new HouseBlobStore(house.address(), TOKEN);
            Path old = Files.write(folder.resolve("parts/old.part"), new byte[10]);
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
            Files.write(folder.resolve("parts/fresh.part"), new byte[10]);
            assertThat(store.discardUnfinished(Duration.ofHours(1))).isEqualTo(1);
            assertThat(old).doesNotExist();
            assertThat(folder.resolve("parts/fresh.part")).exists();
        }
    }

    @Test
    void listShouldGoOnWhereAPageEnds() throws IOException {
        try (HouseServer house = HouseServer.start(folder, TOKEN)) {
            for (int i = 0; i < 2_000; i++) {
                Files.createFile(folder.resolve("objects/many~" + i));
            }
            List<BlobKey> keys = new ArrayList<>();
            new HouseBlobStore(house.address(), TOKEN).list(keys::add);
            assertThat(keys).hasSize(2_000).doesNotHaveDuplicates();
        }
    }
}
