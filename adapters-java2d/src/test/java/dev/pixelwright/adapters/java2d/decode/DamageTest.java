package dev.pixelwright.adapters.java2d.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {

    static List<byte[]> files() {
        BufferedImage noise = Pictures.noise(300, 200);
        byte[] png = Pictures.png(noise);
        return List.of(
                Pictures.jpeg(noise),
                Pictures.progressiveJpeg(noise),
                png,
                Pictures.encode(noise, "png", true),
                Pictures.encode(noise, "bmp", false),
                Rendering.render(png, "gif"),
                Rendering.render(png, "webp"),
                Rendering.render(png, "tiff"),
                Rendering.render(Pictures.png(Pictures.translucent(90, 90, (x, y) -> x * y * 0x10305)), "webp"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileCutShortShouldBeRefused(byte[] file) {
        for (double part : new double[] {0.5, 0.9}) {
            byte[] cut = Arrays.copyOf(file, (int) (file.length * part));
            Failure failure = Rendering.failure(file, cut, "png");
            assertThat(failure)
                    .as("%s at %s", Rendering.info(file).format(), part)
                    .isInstanceOf(UndecodableImage.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void noiseInTheMiddleShouldBeRefused(String format) {
        byte[] file = Pictures.encode(Pictures.noise(300, 200), format, false);
        byte[] damaged = file.clone();
        Arrays.fill(damaged, file.length / 2, file.length / 2 + 2000, (byte) 0xff);
        assertThat(Rendering.failure(file, damaged, "png")).isInstanceOf(UndecodableImage.class);
    }

    @Test
    void anotherSizeThanPlannedShouldBeRefused() {
        byte[] file = Pictures.png(Pictures.noise(30, 20));
        ImageInfo info = Rendering.info(file);
        ImageInfo other = new ImageInfo(info.format(), new Size(31, 20), 1, info.orientation(), info.alpha());
        Plan plan = Rendering.plan(file, "png");
        Plan wrong = new Plan(
                other, plan.transformation(), plan.orientation(), plan.steps(), plan.metadata(), plan.encoding());
        Assertions.assertThatThrownBy(() -> Rendering.render(file, wrong))
                .hasMessageContaining("UNDECODABLE_IMAGE")
                .hasMessageContaining("30x20")
                .hasMessageContaining("31x20");
    }

    @Test
    void bytesOfAnotherFormatShouldBeRefused() {
        byte[] png = Pictures.png(Pictures.noise(30, 20));
        byte[] jpeg = Pictures.jpeg(Pictures.noise(30, 20));
        assertThat(Rendering.failure(png, jpeg, "png")).isInstanceOf(UndecodableImage.class);
        assertThat(Rendering.failure(jpeg, png, "png")).isInstanceOf(UndecodableImage.class);
    }

    @Test
    void aSenselessProfileShouldNotSpoilASoundJpeg() {
        byte[] file = Pictures.jpeg(Pictures.noise(60, 40));
        byte[] withProfile = Surgery.jpegProfile(file, new byte[50]);
        assertThat(Rendering.render(withProfile, "raw")).isEqualTo(Rendering.render(file, "raw"));
    }

    @Test
    void textsOfAPngShouldNotReachItsReader() {
        byte[] file = Pictures.png(Pictures.noise(60, 40));
        byte[] text = "bomb\0\0 and no deflated data".getBytes(StandardCharsets.ISO_8859_1);
        byte[] withTexts = Surgery.pngChunk(Surgery.pngChunk(file, "zTXt", text), "iTXt", text);
        assertThat(PngChunks.without(withTexts, Set.of("zTXt", "iTXt"))).isEqualTo(file);
        assertThat(Rendering.render(withTexts, "raw")).isEqualTo(Rendering.render(file, "raw"));
    }
}
