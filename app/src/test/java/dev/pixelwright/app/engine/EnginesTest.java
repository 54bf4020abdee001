package dev.pixelwright.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.vips.VipsLibrary;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Capabilities;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static Capabilities of(EngineType type) {
        return Engines.of(type, 2).capabilities();
    }

    @Test
    void javaShouldBeThereAlways() {
        assertThat(of(EngineType.JAVA).engines())
                .extracting(Capabilities::engine)
                .containsExactly("planar", "java2d");
    }

    /** Where the system has no libvips, the same words say so; everything else is as it was. */
    @Test
    void autoShouldPreferJavaAndKeepLibvipsForTheRest() {
        VipsLibrary.Search search = VipsLibrary.find(1);
        List<String> names =
                of(EngineType.AUTO).engines().stream().map(Capabilities::engine).toList();
        assertThat(of(EngineType.AUTO).reads()).contains(ImageFormat.BMP);
        if (search.library().isPresent()) {
            assertThat(names)
                    .containsExactly(
                            "planar", "java2d", "vips " + search.library().get().version());
            assertThat(of(EngineType.VIPS).engine()).isEqualTo(names.get(2));
        } else {
            assertThat(names).containsExactly("planar", "java2d");
            assertThat(search.message()).startsWith("libvips 8.14 or newer was not found: ");
            assertThatThrownBy(() -> of(EngineType.VIPS))
                    .isInstanceOf(EngineMissing.class)
                    .hasMessageStartingWith(search.message());
        }
    }
}
