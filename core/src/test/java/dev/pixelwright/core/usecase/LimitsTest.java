package dev.pixelwright.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.SampleGif;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual limits, each of which refuses before an engine is called. */
class LimitsTest {

    private static final UserId OWNER = new UserId(1);
    private static final int MOST_BYTES = 25_000_000;

    @TempDir
    Path folder;

    private final Witness engine = new Witness();
    private Pixelwright usual;
    private Pixelwright fewSteps;

    @BeforeEach
    void open() {
        usual = Pixelwright.builder(engine).temporaryFolder(folder).build();
        fewSteps = Pixelwright.builder(engine)
                .temporaryFolder(folder)
                .limits(new ImageLimits(1000, 1000, 100, 2))
                .build();
    }

    @AfterEach
    void noPixelShouldHaveBeenMade() {
        assertThat(engine.renders).hasValue(0);
        usual.close();
        fewSteps.close();
    }

    @Test
    void fiftyMegapixelsShouldBeTakenAndNotOneRowMore() {
        usual.upload(OWNER, "large.png", TinyPng.claiming(10_000, 5_000));
        assertThatThrownBy(() -> usual.upload(OWNER, "larger.png", TinyPng.claiming(10_000, 5_001)))
                .hasMessageStartingWith("IMAGE_TOO_LARGE");
    }

    @Test
    void pagesShouldCountAsPixels() {
        usual.upload(OWNER, "long.gif", SampleGif.of(1_000, 1_000, 50));
        assertThatThrownBy(() -> usual.upload(OWNER, "longer.gif", SampleGif.of(1_000, 1_000, 51)))
                .hasMessageStartingWith("IMAGE_TOO_LARGE")
                .hasMessageContaining("51000000");
    }

    @Test
    void twentyFiveMegabytesShouldBeTheMostOfAFile() {
        byte[] file = Arrays.copyOf(TinyPng.of(8, 6), MOST_BYTES + 1);
        assertThatThrownBy(() -> usual.upload(OWNER, "heavy.png", file))
                .hasMessageStartingWith("FILE_TOO_LARGE")
                .hasMessageContaining(Integer.toString(MOST_BYTES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resize:16384x1,fit=fill,enlarge=true/pad:left=1/png | OUTPUT_TOO_LARGE
            resize:8000x7000,fit=fill,enlarge=true/crop:1x1/png | OUTPUT_TOO_LARGE
            rotate:45/resize:10000x5001,fit=fill,enlarge=true/png | OUTPUT_TOO_LARGE
            """)
    void resultsAndPicturesOnTheWayShouldBeBounded(String text, String code) {
        ImageId image = usual.upload(OWNER, "a.png", TinyPng.of(8, 6)).id();
        assertThatThrownBy(() -> usual.transform(OWNER, image, text)).hasMessageStartingWith(code);
        assertThatThrownBy(() -> submit(usual, image, text)).hasMessageStartingWith(code);
        submit(usual, image, "resize:16384x1,fit=fill,enlarge=true/png");
    }

    @Test
    void twentyStepsShouldBeTakenAndNotOneMore() {
        ImageId image = usual.upload(OWNER, "a.png", TinyPng.of(8, 6)).id();
        submit(usual, image, "flip/".repeat(20) + "png");
        assertThatThrownBy(() -> submit(usual, image, "flip/".repeat(21) + "png"))
                .hasMessageStartingWith("TOO_MANY_STEPS");
    }

    @Test
    void anInstallationMayWantFewerSteps() {
        ImageId image = fewSteps.upload(OWNER, "a.png", TinyPng.of(8, 6)).id();
        submit(fewSteps, image, "flip/mirror/png");
        assertThatThrownBy(() -> submit(fewSteps, image, "flip/mirror/sepia/png"))
                .hasMessage("TOO_MANY_STEPS: The transformation has 3 steps; at most 2 are accepted.");
        assertThatThrownBy(() -> fewSteps.transform(OWNER, image, "flip/mirror/sepia/png"))
                .hasMessageStartingWith("TOO_MANY_STEPS");
    }

    private static void submit(Pixelwright pixelwright, ImageId image, String text) {
        pixelwright.useCases().submitJob().execute(OWNER, image, Transformation.parse(text));
    }

    /** Could do anything, and tells whether it was asked to. */
    private static final class Witness implements ImageEngine {

        private final AtomicInteger renders = new AtomicInteger();

        @Override
        public Capabilities capabilities() {
            Set<ImageFormat> all = EnumSet.allOf(ImageFormat.class);
            return new Capabilities(
                    "witness",
                    all,
                    all,
                    Set.of(),
                    Set.of("resize", "pad", "crop", "rotate", "flip", "mirror", "sepia"));
        }

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) {
            renders.incrementAndGet();
        }
    }
}
