package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.util.Arrays;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Pixels that are damaged behind a sound header are refused, and never shown in part or filled with gray. */
public interface DamageContract extends TestedEngine {

    private void refused(String what, byte[] damaged, Plan plan) {
        FailureException thrown = Assertions.catchThrowableOfType(
                FailureException.class, () -> new Rendering(engine()).follow(damaged, plan, RenderMonitor.NONE));
        assertThat(thrown).as("the refusal of %s", what).isNotNull();
        Failure failure = thrown.failure();
        assertThat(failure).as("the failure of %s", what).isInstanceOf(UndecodableImage.class);
    }

    @Test
    default void aFileCutShortShouldBeRefused() {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (SampleFile sample : SampleFile.ALL) {
                for (double part : new double[] {0.5, 0.8}) {
                    if (rendering.reads(sample.format())) {
                        byte[] cut = Arrays.copyOf(sample.bytes(), (int) (sample.bytes().length * part));
                        Plan plan = rendering.plan(sample.bytes(), "raw");
                        all.assertThatCode(() -> refused(sample + " cut to " + part, cut, plan))
                                .doesNotThrowAnyException();
                    }
                }
            }
        });
    }

    /** Sound in all that a header check can see: chunks and their check sums. */
    @Test
    default void aPngOfNonsenseInSoundChunksShouldBeRefused() {
        byte[] file = PngFile.withoutSense(SampleFile.named("png").picture());
        refused("a png without sense", file, new Rendering(engine()).plan(file, "raw"));
    }

    /** Sound in all that a header check can see: it even has its end marker. */
    @Test
    default void aJpegWithoutItsSecondHalfShouldBeRefused() {
        Rendering rendering = new Rendering(engine());
        if (rendering.reads(ImageFormat.JPEG)) {
            for (String name : new String[] {"baseline.jpg", "progressive.jpg", "gray.jpg"}) {
                byte[] whole = SampleFile.named(name).bytes();
                byte[] half = Arrays.copyOf(whole, whole.length / 2 + 2);
                half[half.length - 2] = (byte) 0xff;
                half[half.length - 1] = (byte) 0xd9;
                refused(name + " cut and ended", half, rendering.plan(whole, "raw"));
            }
        }
    }

    @Test
    default void bytesOfAnotherFormatThanPlannedShouldBeRefused() {
        Rendering rendering = new Rendering(engine());
        byte[] png = SampleFile.named("png").bytes();
        for (SampleFile sample : SampleFile.ALL) {
            if (rendering.reads(sample.format()) && sample.format() != ImageFormat.PNG) {
                refused("a png planned as " + sample, png, rendering.plan(sample.bytes(), "raw"));
            }
        }
    }
}
