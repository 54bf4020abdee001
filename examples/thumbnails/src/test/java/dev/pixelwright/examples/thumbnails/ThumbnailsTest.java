package dev.pixelwright.examples.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.core.Pixelwright;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    @TempDir
    Path folder;

    private Path pictures;
    private Path thumbnails;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void makePictures() throws IOException {
        pictures = Files.createDirectories(folder.resolve("pictures"));
        thumbnails = folder.resolve("small").resolve("ones");
        draw(900, 600, "jpg");
        draw(300, 700, "png");
    }

    private void draw(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ImageIO.write(
                picture,
                format,
                pictures.resolve(width + "x" + height + "." + format).toFile());
    }

    private boolean make(String transformation) throws IOException {
        try (Pixelwright pixelwright =
                Pixelwright.builder(new PlanarJpegEngine(new Java2dEngine())).build()) {
            return new Thumbnails(pixelwright, transformation)
                    .make(pictures, thumbnails, new PrintStream(said, true, StandardCharsets.UTF_8));
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPictureShouldGetAThumbnail() throws IOException {
        assertThat(make("resize:320x320/jpeg:q=82")).isTrue();
        BufferedImage wide = ImageIO.read(thumbnails.resolve("900x600.jpg.jpg").toFile());
        assertThat(wide.getWidth()).isEqualTo(320);
        assertThat(wide.getHeight()).isEqualTo(213);
        BufferedImage high = ImageIO.read(thumbnails.resolve("300x700.png.jpg").toFile());
        assertThat(high.getHeight()).isEqualTo(320);
    }

    @Test
    void theTransformationShouldChooseTheFormat() throws IOException {
        assertThat(make("resize:64x64,fit=cover/png")).isTrue();
        assertThat(thumbnails.resolve("900x600.jpg.png")).exists();
        assertThat(said()).contains("64x64");
    }

    @Test
    void whatIsNoPictureShouldBeToldAndCostTheOthersNothing() throws IOException {
        Files.writeString(pictures.resolve("notes.txt"), "no picture");
        assertThat(make("resize:320x320/jpeg:q=82")).isFalse();
        assertThat(said()).contains("notes.txt: ");
        assertThat(thumbnails.resolve("900x600.jpg.jpg")).exists();
        assertThat(thumbnails.resolve("notes.txt.jpg")).doesNotExist();
    }
}
