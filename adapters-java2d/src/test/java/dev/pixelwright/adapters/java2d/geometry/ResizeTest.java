package dev.pixelwright.adapters.java2d.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResizeTest {

    private static final int RED_HIDDEN = 0x00ff0000;
    private static final int BLUE = 0xff0000ff;

    @Test
    void resizeShouldChangeNothingAtTheSameSize() {
        byte[] file = Pictures.png(Pictures.noise(37, 23));
        assertThat(Rendering.pixels(file, "resize:37x23,fit=fill").bytes())
                .isEqualTo(Rendering.pixels(file).bytes());
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void resizeShouldKeepAFlatColourWhateverTheKernel(Kernel kernel) {
        byte[] file = Pictures.png(Pictures.opaque(61, 47, (x, y) -> 0xff336699));
        String name = kernel.name().toLowerCase(Locale.ROOT);
        for (String size : new String[] {"17x90", "200x11", "1x1", "61x100"}) {
            Pixels result = Rendering.pixels(file, "resize:" + size + ",fit=fill,enlarge=true,kernel=" + name);
            for (int y = 0; y < result.height(); y++) {
                for (int x = 0; x < result.width(); x++) {
                    assertThat(result.hex(x, y)).isEqualTo("336699ff");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void hiddenColoursShouldNotBleedIntoTheirNeighbours(Kernel kernel) {
        byte[] file = Pictures.png(Pictures.translucent(64, 64, (x, y) -> x < 31 ? RED_HIDDEN : BLUE));
        String name = kernel.name().toLowerCase(Locale.ROOT);
        Pixels result = Rendering.pixels(file, "resize:20x20,kernel=" + name);
        for (int x = 0; x < 20; x++) {
            assertThat(result.at(x, 10, 0)).as("red at %d", x).isZero();
            if (result.at(x, 10, 3) > 0) {
                assertThat(result.at(x, 10, 2)).as("blue at %d", x).isEqualTo(255);
            }
        }
        assertThat(result.at(0, 10, 3)).isZero();
        assertThat(result.at(19, 10, 3)).isEqualTo(255);
    }

    @Test
    void anImpulseShouldSpreadEvenlyToBothSides() {
        byte[] file = Pictures.png(Pictures.opaque(9, 9, (x, y) -> x == 4 && y == 4 ? -1 : 0xff000000));
        Pixels result = Rendering.pixels(file, "resize:27x27,enlarge=true,kernel=linear");
        for (int d = 0; d < 13; d++) {
            assertThat(result.at(13 - d, 13, 0)).isEqualTo(result.at(13 + d, 13, 0));
            assertThat(result.at(13, 13 - d, 0)).isEqualTo(result.at(13 + d, 13, 0));
        }
        assertThat(result.at(13, 13, 0)).isEqualTo(255);
        assertThat(result.at(12, 13, 0)).isEqualTo(170);
    }

    @Test
    void coverShouldKeepWhatGravityPointsAt() {
        byte[] file = Pictures.png(Pictures.opaque(40, 20, (x, y) -> x < 20 ? 0xffff0000 : BLUE));
        assertThat(Rendering.pixels(file, "resize:10x10,fit=cover,gravity=west").hex(5, 5))
                .isEqualTo("ff0000ff");
        assertThat(Rendering.pixels(file, "resize:10x10,fit=cover,gravity=east").hex(5, 5))
                .isEqualTo("0000ffff");
    }

    @Test
    void containShouldFillWithItsBackground() {
        byte[] file = Pictures.png(Pictures.opaque(40, 20, (x, y) -> BLUE));
        Pixels clear = Rendering.pixels(file, "resize:20x20,fit=contain");
        assertThat(clear.hex(10, 4)).isEqualTo("00000000");
        assertThat(clear.hex(10, 5)).isEqualTo("0000ffff");
        assertThat(clear.hex(10, 14)).isEqualTo("0000ffff");
        assertThat(clear.hex(10, 15)).isEqualTo("00000000");
        Pixels half = Rendering.pixels(file, "resize:20x20,fit=contain,background=00ff0080,gravity=south");
        assertThat(half.hex(0, 9)).isEqualTo("00ff0080");
        assertThat(half.hex(0, 10)).isEqualTo("0000ffff");
    }

    @Test
    void cropShouldCutOutExactly() {
        byte[] file = Pictures.png(Pictures.noise(30, 30));
        Pixels whole = Rendering.pixels(file);
        Pixels part = Rendering.pixels(file, "crop:8x5,x=11,y=20");
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 8; x++) {
                assertThat(part.hex(x, y)).isEqualTo(whole.hex(x + 11, y + 20));
            }
        }
    }

    @Test
    void aStrongReductionShouldEqualTheMean() {
        byte[] file = Pictures.png(Pictures.opaque(1000, 400, (x, y) -> (x + y) % 2 == 0 ? -1 : 0xff000000));
        Pixels result = Rendering.pixels(file, "resize:10x4");
        for (int x = 0; x < 10; x++) {
            assertThat(result.at(x, 2, 1)).isBetween(127, 128);
        }
    }
}
