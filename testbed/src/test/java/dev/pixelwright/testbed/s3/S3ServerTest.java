package dev.pixelwright.testbed.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ServerTest {

    @TempDir
    private Path folder;

    private static int statusWithoutSignature(URI endpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/pictures/one"))
                .PUT(BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aServerShouldAskForASignature() throws Exception {
        try (S3Server server = S3Server.inMemory("pictures")) {
            assertThat(statusWithoutSignature(server.endpoint())).isEqualTo(403);
        }
    }

    @Test
    void aFolderShouldBeServedAgain() {
        S3Keys keys = new S3Keys("access", "secret");
        for (int i = 0; i < 2; i++) {
            try (S3Server server = S3Server.inFolder(folder, 0, keys, List.of("pictures"))) {
                assertThat(server.endpoint().getPort()).isPositive();
            }
            assertThat(folder.resolve("pictures")).isDirectory();
        }
    }

    @Test
    void aProcessShouldTellWhereItAnswersAndStay() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        S3ServerMain.class.getName(),
                        "0",
                        folder.toString(),
                        "access",
                        "secret",
                        "pictures")
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(statusWithoutSignature(URI.create(out.readLine()))).isEqualTo(403);
            assertThat(process.isAlive()).isTrue();
            assertThat(Files.isDirectory(folder.resolve("pictures"))).isTrue();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
