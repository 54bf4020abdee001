package dev.pixelwright.examples.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole application on a free port. */
class ApplicationTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedServer server;

    @BeforeEach
    void start() throws IOException {
        BufferedImage picture = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_RGB);
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        ImageIO.write(picture, "jpg", pictures.resolve("wide one.jpg").toFile());
        ImageIO.write(picture, "jpg", folder.resolve("secret.jpg").toFile());
        Files.writeString(pictures.resolve("notes.txt"), "no picture");
        server = ApplicationContext.run(
                EmbeddedServer.class, Map.of("micronaut.server.port", -1, "pictures.folder", pictures.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(server.getURL() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aPictureShouldComeInTheSizeThatWasAskedFor() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/pictures/wide%20one.jpg/small");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);

        BufferedImage thumb = ImageIO.read(
                new ByteArrayInputStream(get("/pictures/wide%20one.jpg/thumb").body()));
        assertThat(thumb.getWidth()).isEqualTo(160);
        assertThat(thumb.getHeight()).isEqualTo(160);
    }

    @Test
    void aSizeWithoutANameShouldBeRefused() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/pictures/wide%20one.jpg/huge");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("huge");
    }

    @Test
    void whatIsNoPictureShouldBeRefused() throws IOException, InterruptedException {
        assertThat(get("/pictures/notes.txt/small").statusCode()).isEqualTo(415);
    }

    @Test
    void whatIsNotInTheFolderShouldNotBeFound() throws IOException, InterruptedException {
        assertThat(get("/pictures/none.jpg/small").statusCode()).isEqualTo(404);
        assertThat(get("/pictures/..%2Fsecret.jpg/small").statusCode()).isIn(400, 404);
    }
}
