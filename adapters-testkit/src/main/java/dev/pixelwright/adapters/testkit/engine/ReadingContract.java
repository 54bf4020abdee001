package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Files of every format named, in their flavours, come out as what a person sees in them. */
public interface ReadingContract extends TestedEngine {

    @Test
    default void everyFormatReadShouldHaveASampleHere() {
        assertThat(SampleFile.ALL.stream().map(SampleFile::format).collect(Collectors.toSet()))
                .containsAll(engine().capabilities().reads())
                .contains(ImageFormat.PNG);
    }

    @Test
    default void everySampleShouldBeReadAsItIs() {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (SampleFile sample : SampleFile.ALL) {
                if (rendering.reads(sample.format())) {
                    all.assertThatCode(() -> sample.tolerance()
                                    .check("reading " + sample, rendering.picture(sample.bytes()), sample.picture()))
                            .doesNotThrowAnyException();
                }
            }
        });
    }

    @Test
    default void pixelsOfAnotherSizeThanPlannedShouldBeRefused() {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (SampleFile sample : SampleFile.ALL) {
                if (rendering.reads(sample.format())) {
                    Plan plan = rendering.plan(sample.bytes(), "raw");
                    Plan wrong = new Plan(
                            grown(plan.source()),
                            plan.transformation(),
                            plan.orientation(),
                            plan.steps(),
                            plan.metadata(),
                            plan.encoding());
                    all.assertThatThrownBy(() -> rendering.follow(sample.bytes(), wrong, RenderMonitor.NONE))
                            .as("%s, planned one pixel wider", sample)
                            .isInstanceOf(FailureException.class);
                }
            }
        });
    }

    private static ImageInfo grown(ImageInfo info) {
        Size size = new Size(info.size().width() + 1, info.size().height());
        return new ImageInfo(info.format(), size, info.pages(), info.orientation(), info.alpha());
    }
}
