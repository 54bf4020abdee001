package dev.pixelwright.adapters.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.TransformationFailure.AnimationUnsupported;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.geometry.Trim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Java2dEngineTest {

    private final Java2dEngine engine = new Java2dEngine();

    @Test
    void capabilitiesShouldNameEveryOperationOfTheAlgebra() {
        // A trim is a crop by the time an engine sees it.
        assertThat(engine.capabilities().operations())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.class.getPermittedSubclasses())
                        .filter(type -> type != Trim.class)
                        .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void everyFormatNamedShouldBeReadAndWritten() {
        byte[] file = Pictures.png(Pictures.gradient(20, 10));
        assertThat(engine.capabilities().writes())
                .hasSize(6)
                .isEqualTo(engine.capabilities().reads());
        for (ImageFormat format : engine.capabilities().writes()) {
            byte[] written = Rendering.render(file, format.label());
            assertThat(Rendering.info(written).format()).isEqualTo(format);
            assertThat(Rendering.pixels(written).width()).isEqualTo(20);
        }
    }

    @Test
    void furtherFramesShouldBeRefusedAndNotDropped() {
        byte[] gif = Rendering.render(Pictures.png(Pictures.gradient(8, 8)), "gif");
        int frames = 13 + (3 << ((gif[10] & 7) + 1));
        byte[] frame = Arrays.copyOfRange(gif, frames, gif.length);
        byte[] file = Arrays.copyOf(gif, gif.length - 1 + frame.length);
        System.arraycopy(frame, 0, file, gif.length - 1, frame.length);
        assertThat(Rendering.info(file).pages()).isEqualTo(2);
        assertThat(engine.capabilities().animates()).isEmpty();
        assertThatThrownBy(() -> Rendering.render(file, "png"))
                .hasMessageContaining(new AnimationUnsupported("gif", 2).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rotate:90/png",
                "resize:40x40,fit=cover/sepia/webp",
                "rotate:33/flip/rotate:12/blur:20/gif",
                "jpeg",
                "flip/mirror/sharpen/tiff",
                "bmp",
                "raw"
            })
    void progressShouldRiseToItsEnd(String transformation) throws IOException {
        byte[] file = Pictures.jpeg(Pictures.gradient(300, 400));
        List<Integer> heard = new ArrayList<>();
        render(file, transformation, heard::add);
        assertThat(heard).isSorted().startsWith(0).endsWith(100);
        assertThat(heard.stream().distinct().count()).isGreaterThan(5);
    }

    /** At each moment it is told of, a monitor can stop the engine, be that in the native part of a reader. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 30, 50, 70, 90, 100})
    void whatAMonitorThrowsShouldComeThrough(int percent) {
        IllegalStateException stop = new IllegalStateException("stop");
        for (String format : new String[] {"jpeg", "png", "gif", "webp", "bmp", "tiff"}) {
            byte[] file = Rendering.render(Pictures.png(Pictures.noise(200, 300)), format);
            assertThatThrownBy(() -> render(file, "rotate:90/png", heard -> {
                        if (heard >= percent) {
                            throw stop;
                        }
                    }))
                    .as("%s at %d", format, percent)
                    .isSameAs(stop);
        }
    }

    @Test
    void troubleOfTheSourceAndTheTargetShouldBeTheirs() {
        byte[] file = Pictures.png(Pictures.gradient(30, 30));
        for (String encoding : new String[] {"jpeg", "png", "gif", "webp", "bmp", "tiff", "raw"}) {
            Plan plan = Rendering.plan(file, encoding);
            OutputStream full = new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw new IOException("disk full");
                }
            };
            assertThatThrownBy(() -> engine.render(ByteSource.of(file), plan, full, RenderMonitor.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
            ByteSource gone = new ByteSource() {
                @Override
                public InputStream open() throws IOException {
                    throw new IOException("gone");
                }

                @Override
                public long size() {
                    return file.length;
                }
            };
            assertThatThrownBy(() -> engine.render(gone, plan, full, RenderMonitor.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
        }
    }

    @Test
    void theTargetShouldStayOpen() throws IOException {
        byte[] file = Pictures.png(Pictures.gradient(30, 30));
        for (String encoding : new String[] {"jpeg", "png", "gif", "webp", "bmp", "tiff", "raw"}) {
            boolean[] closed = new boolean[1];
            OutputStream target = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            engine.render(ByteSource.of(file), Rendering.plan(file, encoding), target, RenderMonitor.NONE);
            assertThat(closed[0]).as(encoding).isFalse();
        }
    }

    @Test
    void manyThreadsShouldGetWhatOneGets() {
        String transformation = "resize:90x70,fit=cover/rotate:7/sharpen/";
        byte[] file = Pictures.jpeg(Pictures.noise(300, 200));
        for (String encoding : new String[] {"jpeg", "png", "gif", "webp"}) {
            byte[] alone = Rendering.render(file, transformation + encoding);
            assertThat(IntStream.range(0, 16)
                            .parallel()
                            .mapToObj(i -> Rendering.render(file, transformation + encoding)))
                    .allSatisfy(result -> assertThat(result).isEqualTo(alone));
        }
    }

    @Test
    void rawShouldBeRowsOfFourBytes() {
        byte[] file = Pictures.png(Pictures.translucent(2, 2, (x, y) -> x == 1 && y == 0 ? 0x80010203 : -1));
        byte[] raw = Rendering.render(file, new Encoding.Raw().name());
        assertThat(raw).hasSize(16);
        assertThat(Arrays.copyOfRange(raw, 4, 8)).containsExactly(1, 2, 3, 0x80);
    }

    private void render(byte[] file, String transformation, RenderMonitor monitor) throws IOException {
        Plan plan = Rendering.plan(file, transformation);
        engine.render(ByteSource.of(file), plan, new ByteArrayOutputStream(), monitor);
    }
}
