package dev.pixelwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar: what only goes wrong when all libraries are merged into one file. */
class CommandLineIT {

    @TempDir
    private Path folder;

    @Test
    void packedTransformShouldReadAndWriteEveryFormat() throws IOException, InterruptedException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(picture, "png", folder.resolve("a.png").toFile()))
                .isTrue();
        String from = "a.png";
        for (String format : new String[] {"jpeg", "webp", "gif", "bmp", "tiff", "png"}) {
            String to = "to-" + format + "." + format;
            ChildProcess.Result result = ChildProcess.run(folder, "transform", from, "resize:32x/" + format, "-o", to);

            assertThat(result.err()).isEmpty();
            assertThat(result.exit()).isZero();
            assertThat(folder.resolve(to)).isNotEmptyFile();
            from = to;
        }
        assertThat(ImageIO.read(folder.resolve(from).toFile()).getWidth()).isEqualTo(32);
    }

    @Test
    void packedProgramShouldSayItsVersionAndItsErrorsInOneLine() throws IOException, InterruptedException {
        assertThat(ChildProcess.run(folder, "--version").out()).startsWith("Pixelwright ");

        Files.writeString(folder.resolve("x.jpg"), "text");
        ChildProcess.Result result = ChildProcess.run(folder, "transform", "x.jpg", "sepia", "-o", "y.jpg");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("pixelwright: x.jpg: UNSUPPORTED_MEDIA_TYPE: ")
                .hasLineCount(1);
        assertThat(folder.resolve("y.jpg")).doesNotExist();
    }

    @Test
    void packedServiceShouldStartLogJsonAndEnd() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("json.yml"), """
                logging:
                  appenders:
                    - type: file
                      currentLogFilename: '%s'
                      archive: false
                      layout: {type: json}
                """.formatted(folder.resolve("log.json")));
        try (RunningService service = RunningService.inTemporaryFolder()
                .with("--config", config.toString())
                .start()) {
            assertThat(service.get("/health/ready").statusCode())
                    .as(service.story())
                    .isEqualTo(200);
            assertThat(service.terminate()).as(service.story()).isZero();
        }
        assertThat(Files.readAllLines(folder.resolve("log.json"))).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = new ObjectMapper().readTree(line);
            assertThat(entry.fieldNames()).toIterable().contains("timestamp", "level", "logger", "thread", "message");
        });
    }
}
