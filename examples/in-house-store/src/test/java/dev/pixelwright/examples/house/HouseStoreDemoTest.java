package dev.pixelwright.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseStoreDemoTest {

    @TempDir
    private Path folder;

    @Test
    void theStoreShouldHoldThePictureAndItsThumbnail() throws IOException {
        Path picture = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (HouseServer house = HouseServer.start(folder.resolve("store"), "token")) {
            HouseStoreDemo.keep(picture, house.address(), "token", new PrintStream(said, true, StandardCharsets.UTF_8));
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("320x240 of ", "originals/", "derivatives/")
                .hasLineCount(3);
    }
}
