package dev.pixelwright.core.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoosingEngineTest {

    private static final Set<ImageFormat> PNG = Set.of(ImageFormat.PNG);

    private final ImageEngine engine = new ChoosingEngine(List.of(
            new Signing(new Capabilities("first", PNG, PNG, Set.of(), Set.of("flip"))),
            new Signing(new Capabilities(
                    "second", Set.of(ImageFormat.PNG, ImageFormat.BMP), PNG, Set.of(), Set.of("flip", "sepia")))));

    /** Writes its name. */
    private record Signing(Capabilities capabilities) implements ImageEngine {

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor)
                throws IOException {
            target.write(capabilities.engine().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String made(String transformation, ImageFormat format) throws IOException {
        ImageInfo source = new ImageInfo(format, new Size(4, 4), 1, Orientation.UPRIGHT, false);
        Plan plan = new Planner(engine.capabilities(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(transformation), source);
        var target = new ByteArrayOutputStream();
        engine.render(ByteSource.of(new byte[1]), plan, target, RenderMonitor.NONE);
        return target.toString(StandardCharsets.UTF_8);
    }

    @Test
    void renderShouldBeDoneByTheFirstThatCan() throws IOException {
        assertThat(made("flip/png", ImageFormat.PNG)).isEqualTo("first");
        assertThat(made("flip/sepia/png", ImageFormat.PNG)).isEqualTo("second");
        assertThat(made("flip/png", ImageFormat.BMP)).isEqualTo("second");
    }

    @Test
    void capabilitiesShouldBeThoseOfAllAndOfEach() {
        Capabilities all = engine.capabilities();
        assertThat(all.engine()).isEqualTo("first, second");
        assertThat(all.reads()).containsExactlyInAnyOrder(ImageFormat.PNG, ImageFormat.BMP);
        assertThat(all.operations()).containsExactlyInAnyOrder("flip", "sepia");
        assertThat(all.engines()).extracting(Capabilities::engine).containsExactly("first", "second");
    }
}
