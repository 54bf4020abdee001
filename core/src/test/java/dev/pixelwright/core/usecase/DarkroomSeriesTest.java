package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageNotFound;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several plans of one source in the darkroom. */
class DarkroomSeriesTest {

    private static final byte[] FILE = TinyPng.of(8, 6);

    private final CopyingEngine alone = new CopyingEngine();
    private final TogetherEngine together = new TogetherEngine(alone);

    private static RenderOrder order(Darkroom darkroom, String text, OutputStream target, RenderMonitor monitor) {
        ImageInfo info = new ImageInfo(ImageFormat.PNG, new Size(8, 6), 1, Orientation.UPRIGHT, false);
        return new RenderOrder(darkroom.plan(Transformation.parse(text), info), target, monitor);
    }

    private static SourceImage unknown(ImageId mark) {
        throw new ImageNotFound(mark.toString()).toException();
    }

    private static List<RenderOutcome> three(Darkroom darkroom, List<ByteArrayOutputStream> targets) {
        RenderMonitor stopping = percent -> {
            throw new IllegalStateException("a defect");
        };
        return darkroom.developAll(
                ByteSource.of(FILE),
                List.of(
                        order(darkroom, "png", targets.get(0), RenderMonitor.NONE),
                        order(darkroom, "resize:4x/png", targets.get(1), stopping),
                        order(darkroom, "watermark:image=7/png", new ByteArrayOutputStream(), RenderMonitor.NONE),
                        order(darkroom, "resize:2x/png", targets.get(2), RenderMonitor.NONE)),
                DarkroomSeriesTest::unknown);
    }

    private static List<ByteArrayOutputStream> targets() {
        return List.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    private static void assertThatEachHasItsOwnEnd(List<RenderOutcome> outcomes, List<ByteArrayOutputStream> targets)
            throws IOException {
        assertThat(outcomes.get(0).orThrow().size()).isEqualTo(new Size(8, 6));
        assertThat(outcomes.get(3).orThrow().size().width()).isEqualTo(2);
        assertThatThrownBy(() -> outcomes.get(1).orThrow()).hasMessageStartingWith("ENGINE_FAILED");
        assertThatThrownBy(() -> outcomes.get(2).orThrow()).hasMessageStartingWith("IMAGE_NOT_FOUND");
        assertThat(targets.get(0).toByteArray()).isEqualTo(FILE);
        assertThat(targets.get(2).toByteArray()).isEqualTo(FILE);
    }

    @Test
    void anEngineForOneShouldMakeOneAfterTheOther() throws IOException {
        List<ByteArrayOutputStream> targets = targets();
        Darkroom darkroom = new Darkroom(alone, ImageLimits.DEFAULT);
        assertThatEachHasItsOwnEnd(three(darkroom, targets), targets);
        assertThat(alone.renders()).isEqualTo(3);
    }

    @Test
    void anEngineForSeveralShouldGetWhatCanBeMadeTogether() throws IOException {
        List<ByteArrayOutputStream> targets = targets();
        Darkroom darkroom = new Darkroom(together, ImageLimits.DEFAULT);
        assertThatEachHasItsOwnEnd(three(darkroom, targets), targets);
        assertThat(together.series()).containsExactly(3);
    }

    @Test
    void anErrorOfTheEngineShouldFailAllOfThem() {
        together.disturb("png", monitor -> {
            throw new NoClassDefFoundError("a native codec");
        });
        Darkroom darkroom = new Darkroom(together, ImageLimits.DEFAULT);
        List<RenderOutcome> outcomes = three(darkroom, targets());
        assertThat(outcomes)
                .extracting(outcome -> ((FailureException) outcome.trouble().orElseThrow())
                        .failure()
                        .code())
                .containsExactly("ENGINE_FAILED", "ENGINE_FAILED", "IMAGE_NOT_FOUND", "ENGINE_FAILED");
    }
}
