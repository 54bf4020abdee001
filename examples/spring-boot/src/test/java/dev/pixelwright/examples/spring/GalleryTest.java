package dev.pixelwright.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.testbed.picture.Landscape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a free port, over a real PostgreSQL and a real S3 server. */
class GalleryTest {

    @TempDir
    static Path folder;

    private static Servers servers;
    private static ConfigurableApplicationContext gallery;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        servers = new Servers(folder);
        gallery = servers.startGallery(0);
    }

    @AfterAll
    static void stop() {
        gallery.close();
        servers.close();
    }

    private static void restart() {
        gallery.close();
        gallery = servers.startGallery(0);
    }

    private static URI address(String path) {
        String port = gallery.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ascii("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hills.jpg\"\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(ascii("\r\n--line--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(address("/pictures"))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aThumbnailShouldBeARealPictureAlsoAfterARestart() throws IOException, InterruptedException {
        HttpResponse<String> created = upload(new Landscape(1200, 900).encoded("jpg"));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"width\":1200", "\"height\":900");
        String thumbnail = created.headers().firstValue("Location").orElseThrow();

        assertSmall(get(thumbnail));
        restart();
        assertSmall(get(thumbnail));
    }

    private static void assertSmall(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(240);
    }

    @Test
    void whatIsNoPictureShouldBeRefusedByName() throws IOException, InterruptedException {
        HttpResponse<String> answer = upload(ascii("no picture"));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED");
    }

    @Test
    void anUnknownPictureShouldNotBeFound() throws IOException, InterruptedException {
        assertThat(get("/pictures/7/thumbnail").statusCode()).isEqualTo(404);
        assertThat(get("/pictures/seven/thumbnail").statusCode()).isEqualTo(404);
    }
}
