package dev.pixelwright.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.testkit.picture.PictureDistance;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour with curl, as it stands there, on a photograph of 12 megapixels; and what comes of it, looked at. */
class ReadmeTourIT {

    private static final double LEAST_SIMILARITY = 0.98;

    @TempDir
    Path folder;

    @Test
    void tourShouldDoWhatItSaysAndMakeThePictureItPromises() throws IOException, InterruptedException {
        Files.write(folder.resolve("photo.jpg"), Pictures.jpeg(4000, 3000));
        String tour = Readme.block("tour", "sh");
        String script =
                tour.replace("http://localhost:8080", SharedService.uri().toString());
        assertThat(script).as("the address stands in the tour").isNotEqualTo(tour);
        String printed = run(script);
        assertThat(printed)
                .contains("\"token_type\":\"bearer\"")
                .contains("event: queued")
                .contains("event: completed")
                .contains("\"total\":1")
                .doesNotContain("error_code");

        byte[] webp = Files.readAllBytes(folder.resolve("photo.webp"));
        Darkroom darkroom = new Darkroom(new Java2dEngine(), ImageLimits.DEFAULT);
        Plan plan = darkroom.plan(Transformation.parse("raw"), ByteSource.of(webp));
        assertThat(plan.size()).isEqualTo(new Size(800, 600));
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        darkroom.develop(ByteSource.of(webp), plan, pixels, RenderMonitor.NONE);
        PictureDistance distance = PictureDistance.between(
                Golden.of("tour", pixels.toByteArray(), plan.size()), pixels.toByteArray(), plan.size());
        assertThat(distance.similarity()).isGreaterThan(LEAST_SIMILARITY);

        byte[] small = Files.readAllBytes(folder.resolve("small.webp"));
        assertThat(darkroom.plan(Transformation.parse("raw"), ByteSource.of(small))
                        .size())
                .isEqualTo(new Size(320, 240));
        assertThat(folder.resolve("given.webp")).hasBinaryContent(small);
        assertThat(firstOf(folder.resolve("models.zip"))).isEqualTo("01-photo.glb glTF");
    }

    /** The name of what is first in the archive, and how it begins. */
    private static String firstOf(Path archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            String name = zip.getNextEntry().getName();
            return name + " " + new String(zip.readNBytes(4), StandardCharsets.US_ASCII);
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process shell = new ProcessBuilder("sh", "-eu", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as("the tour ends").isTrue();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }
}
