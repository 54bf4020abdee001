package dev.pixelwright.adapters.models.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.models.Pictures;
import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models as people see them, in a viewer of others. What was seen is left in {@code target/viewer}. */
class ModelViewerTest {

    private static final int WHITE = 0xFFFFFF;

    private static ModelViewer viewer;

    @BeforeAll
    static void openViewer() {
        viewer = ModelViewer.open();
    }

    @AfterAll
    static void closeViewer() {
        if (viewer != null) {
            viewer.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG"})
    void viewerShouldShowThePictureOnTheModel(ImageFormat texture) throws IOException {
        ModelViewer.Sight sight = viewer.look(relief(texture));
        keep(sight.picture(), texture.label());

        assertThat(sight.word()).isEqualTo("load");
        assertThat(sight.elsewhere()).isEmpty();
        Rectangle model = notWhite(sight.picture());
        assertThat(model.width).isBetween(ModelViewer.WIDTH / 4, ModelViewer.WIDTH - 2);
        assertThat(model.height).isBetween(ModelViewer.HEIGHT / 4, ModelViewer.HEIGHT - 2);
        // Each quarter where the picture has it: neither turned, nor in a mirror, nor from behind.
        SoftAssertions.assertSoftly(softly -> {
            for (Pictures.Quarter quarter : Pictures.Quarter.values()) {
                softly.assertThat(seen(sight.picture(), model, quarter))
                        .as("%s in %s", quarter, model)
                        .isLessThan(90);
            }
        });
    }

    @Test
    void viewerShouldRefuseWhatIsNoModel() throws IOException {
        byte[] glb = relief(ImageFormat.JPEG);
        ModelViewer.Sight sight = viewer.look(Arrays.copyOf(glb, glb.length / 2));

        assertThat(sight.word()).isEqualTo("error loadfailure");
        assertThat(notWhite(sight.picture()).isEmpty()).isTrue();
    }

    private static byte[] relief(ImageFormat texture) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        new ReliefGenerator()
                .follow(
                        new ModelTask(
                                Pictures.picture(texture, Pictures.quarters()),
                                new ModelOrder(ModelFormat.GLB, "relief"),
                                "a-key"),
                        ModelTicket.NONE,
                        new ModelTarget(model, OutputStream.nullOutputStream()),
                        ModelMonitor.NONE);
        return model.toByteArray();
    }

    /** How far what is seen in the middle of a quarter is from its colour, in steps of the channel that differs most. */
    private static int seen(BufferedImage picture, Rectangle model, Pictures.Quarter quarter) {
        Color colour = new Color(picture.getRGB(
                model.x + (quarter.right() ? 3 : 1) * model.width / 4,
                model.y + (quarter.low() ? 3 : 1) * model.height / 4));
        return Math.max(
                Math.abs(colour.getRed() - quarter.red()),
                Math.max(Math.abs(colour.getGreen() - quarter.green()), Math.abs(colour.getBlue() - quarter.blue())));
    }

    private static Rectangle notWhite(BufferedImage picture) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & WHITE) != WHITE) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }

    private static void keep(BufferedImage picture, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "viewer"));
        ImageIO.write(picture, "png", folder.resolve("relief-" + name + ".png").toFile());
    }
}
