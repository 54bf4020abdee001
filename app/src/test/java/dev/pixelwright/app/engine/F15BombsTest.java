package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.pixelwright.core.Pixelwright;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** F15: a tiny file that claims a huge canvas is refused from its header, in under 200 ms and with less than 50 MiB. */
class F15BombsTest {

    private static final Duration LATEST = Duration.ofMillis(200);
    private static final long MOST_BYTES = 50L << 20;
    private static final UserId ME = new UserId(1);

    @TempDir
    Path folder;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("a jpeg", ImageFormat.JPEG, Bombs.jpeg()),
                Arguments.of("a gif", ImageFormat.GIF, Bombs.gif()),
                Arguments.of("a gif of many pages", ImageFormat.GIF, Bombs.gifPages()),
                Arguments.of("a webp of many pages", ImageFormat.WEBP, Bombs.webp()),
                Arguments.of("a png", ImageFormat.PNG, Bombs.png()),
                Arguments.of("a png of many pages", ImageFormat.PNG, Bombs.pngPages()),
                Arguments.of("a bmp", ImageFormat.BMP, Bombs.bmp()),
                Arguments.of("a tiff", ImageFormat.TIFF, Bombs.tiff()),
                Arguments.of("a tiff of one tile", ImageFormat.TIFF, Bombs.tiffTile()),
                Arguments.of("a tiff of many pages", ImageFormat.TIFF, Bombs.tiffPages()),
                Arguments.of("an avif", ImageFormat.AVIF, Bombs.heif("avif")),
                Arguments.of("a heic", ImageFormat.HEIC, Bombs.heif("heic")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombShouldBeRefusedFromItsHeader(String name, ImageFormat format, byte[] bomb) {
        assertThat(bomb.length).isLessThan(8000);
        ImageEngine engine = Engines.of(EngineType.AUTO, 1);
        try (Pixelwright pixelwright =
                Pixelwright.builder(engine).temporaryFolder(folder).build()) {
            // Once for the classes that have to be loaded; the bound is of a service that runs.
            refusal(pixelwright, bomb);
            long before = allocated();
            long start = System.nanoTime();
            FailureException refusal = refusal(pixelwright, bomb);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(refusal.failure())
                    .isInstanceOf(
                            engine.capabilities().reads().contains(format)
                                    ? ImageTooLarge.class
                                    : UnsupportedMediaType.class);
            assertThat(allocated() - before).isLessThan(MOST_BYTES);
            assertThat(taken).isLessThan(LATEST);
        }
    }

    /**
     * A small picture whose profile, remark and XMP unfold to more than the memory that a child is allowed: no header tells
     * that, and so whoever decodes it must not unfold them, or not far.
     */
    @Test
    void whatABombCarriesBesideThePictureShouldStayFolded() throws IOException {
        byte[] bomb = Bombs.pngBaggage(400);
        assertThat(bomb.length).isLessThan(2_000_000);
        try (EveryEngine engines = EveryEngine.open()) {
            for (EveryEngine.Tried tried : engines.all()) {
                Darkroom darkroom = new Darkroom(tried.engine(), ImageLimits.DEFAULT);
                for (String wanted : List.of("png", "keep/webp", "keep/jpeg")) {
                    ByteArrayOutputStream result = new ByteArrayOutputStream();
                    ByteSource source = ByteSource.of(bomb);
                    long before = allocated();
                    darkroom.develop(
                            source, darkroom.plan(Transformation.parse(wanted), source), result, RenderMonitor.NONE);
                    assertThat(allocated() - before)
                            .as("%s by %s", wanted, tried)
                            .isLessThan(MOST_BYTES);
                    assertThat(result.size()).as("%s by %s", wanted, tried).isBetween(1, bomb.length);
                }
            }
        }
    }

    private static FailureException refusal(Pixelwright pixelwright, byte[] bomb) {
        FailureException refusal =
                catchThrowableOfType(FailureException.class, () -> pixelwright.upload(ME, "bomb", bomb));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
