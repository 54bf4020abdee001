package dev.pixelwright.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.testkit.engine.ImageEngineContract;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.EveryEngine;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** libvips in the service's own children keeps the contract too. */
class SandboxedVipsContractTest implements ImageEngineContract {

    private static Optional<SandboxedEngine> sandbox = Optional.empty();

    @BeforeAll
    static void open() {
        VipsLibrary.Search search = VipsLibrary.find(1);
        if (search.library().isEmpty()) {
            String words = "NOT TESTED: " + search.message() + ". Debian has it in the package libvips42.";
            System.err.println(words);
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            throw new TestAbortedException(words);
        }
        sandbox = Optional.of(EveryEngine.sandboxed(EngineType.VIPS, 2));
    }

    @AfterAll
    static void close() {
        sandbox.ifPresent(SandboxedEngine::close);
    }

    @Override
    public ImageEngine engine() {
        return sandbox.orElseThrow();
    }

    @Override
    public boolean isDearToBreakOff() {
        return true;
    }

    /** How often libvips is heard differs from one drawing to the next, so that only the first time is sure to come. */
    @Test
    @Override
    public void whatAMonitorThrowsShouldComeThroughUnchanged() {
        IllegalStateException reason = new IllegalStateException("enough");
        ByteSource png = ByteSource.of(PngFile.of(TestPictures.photograph(new Size(300, 200))));
        for (String steps : new String[] {"resize:100x/jpeg", "rotate:30/webp", "blur:9/avif"}) {
            assertThatThrownBy(() -> {
                        Plan plan = new Darkroom(engine(), ImageLimits.DEFAULT).plan(Transformation.parse(steps), png);
                        engine().render(png, plan, OutputStream.nullOutputStream(), percent -> {
                            throw reason;
                        });
                    })
                    .as(steps)
                    .isSameAs(reason);
        }
    }
}
