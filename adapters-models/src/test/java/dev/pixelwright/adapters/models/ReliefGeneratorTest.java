package dev.pixelwright.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.model.ModelTicket;
import dev.pixelwright.core.transform.RenderStopped;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReliefGeneratorTest {

    private static final int FACES = 3_000;

    private final ReliefGenerator generator = new ReliefGenerator();
    private final ByteArrayOutputStream model = new ByteArrayOutputStream();
    private final ByteArrayOutputStream preview = new ByteArrayOutputStream();
    private final List<ModelReport> reports = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(ModelFormat.class)
    void everyFormatShouldBeMadeWithItsPreview(ModelFormat format) throws IOException {
        ModelOutcome outcome = make(new ModelOrder(format, "relief").faces(FACES), ImageFormat.JPEG);
        assertThat(outcome.faces()).isBetween(FACES / 2, FACES);
        String start = new String(model.toByteArray(), 0, 11, StandardCharsets.ISO_8859_1);
        assertThat(start)
                .startsWith(
                        switch (format) {
                            case GLB -> "glTF";
                            case OBJ -> "PK";
                            case STL -> "Pixelwright";
                            case PLY -> "ply\nformat ";
                        });
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview.toByteArray()));
        assertThat(shown.getWidth()).isEqualTo(960);
        assertThat(shown.getHeight()).isEqualTo(720);
    }

    @Test
    void previewShouldShowTheModelInItsColoursOnPlainGround() throws IOException {
        make(new ModelOrder(ModelFormat.GLB, "relief"), ImageFormat.JPEG);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview.toByteArray()));
        int middle = shown.getRGB(480, 360);
        // The ball is red; the corners are ground, lighter at the top.
        assertThat(middle >> 16 & 255).isGreaterThan(2 * (middle >> 8 & 255));
        assertThat(shown.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0xECECF2);
        assertThat(shown.getRGB(957, 717) >> 8 & 255).isLessThan(shown.getRGB(2, 2) >> 8 & 255);
    }

    @Test
    void previewOfAModelWithoutColourShouldBeGray() throws IOException {
        make(new ModelOrder(ModelFormat.STL, "relief"), ImageFormat.JPEG);
        int middle =
                ImageIO.read(new ByteArrayInputStream(preview.toByteArray())).getRGB(480, 360);
        assertThat(middle >> 16 & 255).isEqualTo(middle >> 8 & 255);
    }

    @Test
    void depthAndBaseShouldBeAsOrdered() throws IOException {
        make(new ModelOrder(ModelFormat.STL, "relief", FACES, false, true, OptionalInt.of(50)), ImageFormat.JPEG);
        ByteBuffer stl = ByteBuffer.wrap(model.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        float least = 0;
        float most = 0;
        for (int face = 0; face < stl.getInt(80); face++) {
            for (int corner = 1; corner <= 3; corner++) {
                float z = stl.getFloat(84 + face * 50 + corner * 12 + 8);
                least = Math.min(least, z);
                most = Math.max(most, z);
            }
        }
        assertThat(least).isEqualTo(-0.04f);
        assertThat(most).isBetween(0.4f, 0.5f);
    }

    @Test
    void progressShouldNotFallAndNameWhatIsDone() throws IOException {
        make(new ModelOrder(ModelFormat.GLB, "relief"), ImageFormat.PNG);
        assertThat(reports)
                .extracting(report -> report.percent().orElseThrow())
                .isSorted()
                .endsWith(100);
        assertThat(reports)
                .extracting(ModelReport::stage)
                .containsSubsequence(ModelStage.DEPTH, ModelStage.MESH, ModelStage.PREVIEW, ModelStage.WRITING);
    }

    @Test
    void sameOrderShouldGiveTheSameBytes() throws IOException {
        make(new ModelOrder(ModelFormat.GLB, "relief"), ImageFormat.PNG);
        byte[] first = model.toByteArray();
        model.reset();
        make(new ModelOrder(ModelFormat.GLB, "relief"), ImageFormat.PNG);
        assertThat(model.toByteArray()).isEqualTo(first);
    }

    @Test
    void monitorShouldStopIt() throws IOException {
        ModelTask task = task(new ModelOrder(ModelFormat.GLB, "relief"), ImageFormat.JPEG);
        ModelMonitor stopping = report -> {
            if (report.stage() == ModelStage.MESH) {
                throw new Enough();
            }
        };
        assertThatThrownBy(
                        () -> generator.follow(task, generator.submit(task), new ModelTarget(model, preview), stopping))
                .isInstanceOf(Enough.class);
        assertThat(model.size()).isZero();
    }

    @Test
    void profileShouldSayThatItIsARelief() {
        assertThat(generator.profile().name()).isEqualTo("relief");
        assertThat(generator.profile().description()).contains("relief", "guessed");
        assertThat(generator.profile().remote()).isFalse();
        assertThat(generator.obstacle()).isEmpty();
    }

    private ModelOutcome make(ModelOrder order, ImageFormat format) throws IOException {
        ModelTask task = task(order, format);
        assertThat(generator.submit(task)).isEqualTo(ModelTicket.NONE);
        return generator.follow(task, ModelTicket.NONE, new ModelTarget(model, preview), reports::add);
    }

    private static ModelTask task(ModelOrder order, ImageFormat format) throws IOException {
        return new ModelTask(Pictures.picture(format), order, "job");
    }

    private static final class Enough extends RenderStopped {

        private static final long serialVersionUID = 1;

        private Enough() {
            super("enough");
        }
    }
}
