package dev.pixelwright.adapters.models.glb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.model.ModelOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlbFileTest {

    @TempDir
    private Path folder;

    @Test
    void triangleShouldBeCountedAndDrawn() throws IOException {
        GlbFile file = read(Glb.of(Glb.TRIANGLE, Glb.corners())).orElseThrow();
        assertThat(file.outcome()).isEqualTo(new ModelOutcome(1, 3));
        assertThat(file.preview()).isPresent();
    }

    /** Draco leaves the numbers out of their place; others leave out most of them, or point beside them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bufferView\": 0, \"componentType\" | \"componentType\"",
                "\"count\": 3                         | \"count\": 3, \"sparse\": {\"count\": 1}",
                "\"count\": 3                         | \"count\": 300000",
                "5126                                 | 5123",
                "\"POSITION\": 0}                     | \"POSITION\": 0}, \"indices\": 0",
            })
    void whatIsPackedOrDamagedShouldBeCountedAndNotDrawn(String right, String wrong) throws IOException {
        GlbFile file =
                read(Glb.of(Glb.TRIANGLE.replace(right, wrong), Glb.corners())).orElseThrow();
        assertThat(file.outcome().faces()).isPositive();
        assertThat(file.preview()).isEmpty();
    }

    @Test
    void tooManyTrianglesShouldNotBeDrawn() throws IOException {
        String part = "{\"attributes\": {\"POSITION\": 0}}";
        String many = Glb.TRIANGLE
                .replace("36", "3600000")
                .replace("\"count\": 3", "\"count\": 300000")
                .replace(part, String.join(",", java.util.Collections.nCopies(6, part)));
        GlbFile file = read(Glb.of(many, new byte[3_600_000])).orElseThrow();
        assertThat(file.outcome()).isEqualTo(new ModelOutcome(600_000, 1_800_000));
        assertThat(file.preview()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"meshes\": 3}", "{\"meshes\": [{\"primitives\": [{}]}]}"})
    void wordsWithoutTrianglesShouldBeNone(String words) throws IOException {
        assertThat(read(Glb.of(words, new byte[0]))).isEmpty();
    }

    @Test
    void linesShouldBeNone() throws IOException {
        String lines = Glb.TRIANGLE.replace("\"POSITION\": 0}", "\"POSITION\": 0}, \"mode\": 1");
        assertThat(read(Glb.of(lines, Glb.corners()))).isEmpty();
    }

    @Test
    void wordsOverFourMegabytesShouldBeNone() throws IOException {
        assertThat(read(Glb.of(Glb.TRIANGLE + " ".repeat(4_000_000), Glb.corners())))
                .isEmpty();
    }

    @Test
    void whatIsCutOrNoneShouldBeNone() throws IOException {
        byte[] whole = Glb.of(Glb.TRIANGLE, Glb.corners());
        assertThat(read(java.util.Arrays.copyOf(whole, whole.length - 4))).isEmpty();
        assertThat(read(java.util.Arrays.copyOf(whole, 11))).isEmpty();
        assertThat(read("solid of an STL, as long as a header".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        // The words of glTF 1.0 are no chunk.
        whole[16] = 0;
        assertThat(read(whole)).isEmpty();
    }

    private Optional<GlbFile> read(byte[] bytes) throws IOException {
        return GlbFile.read(Files.write(folder.resolve("m.glb"), bytes));
    }
}
