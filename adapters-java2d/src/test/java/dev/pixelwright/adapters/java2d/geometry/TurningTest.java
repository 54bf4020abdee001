package dev.pixelwright.adapters.java2d.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Pictures;
import dev.pixelwright.adapters.java2d.Pixels;
import dev.pixelwright.adapters.java2d.Rendering;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TurningTest {

    @Property(tries = 25)
    void fourQuarterTurnsShouldChangeNothing(
            @ForAll @IntRange(min = 1, max = 70) int width, @ForAll @IntRange(min = 1, max = 70) int height) {
        byte[] file = Pictures.png(Pictures.noise(width, height));
        Pixels turned = Rendering.pixels(file, "rotate:90/rotate:90/rotate:90/rotate:90");
        assertThat(turned.bytes()).isEqualTo(Rendering.pixels(file).bytes());
    }

    @Property(tries = 25)
    void flipAndMirrorShouldUndoThemselves(
            @ForAll @IntRange(min = 1, max = 70) int width, @ForAll @IntRange(min = 1, max = 70) int height) {
        byte[] file = Pictures.png(Pictures.noise(width, height));
        byte[] original = Rendering.pixels(file).bytes();
        assertThat(Rendering.pixels(file, "flip/flip").bytes()).isEqualTo(original);
        assertThat(Rendering.pixels(file, "mirror/mirror").bytes()).isEqualTo(original);
        assertThat(Rendering.pixels(file, "flip/mirror").bytes())
                .isEqualTo(Rendering.pixels(file, "rotate:180").bytes());
        assertThat(Rendering.pixels(file, "rotate:90/rotate:180").bytes())
                .isEqualTo(Rendering.pixels(file, "rotate:270").bytes());
    }

    @Test
    void aRightTurnShouldMoveTheTopLeftCornerToTheTopRight() {
        byte[] file = Pictures.png(Pictures.opaque(5, 3, (x, y) -> x == 0 && y == 0 ? -1 : 0xff000000));
        Pixels turned = Rendering.pixels(file, "rotate:90");
        assertThat(turned.width()).isEqualTo(3);
        assertThat(turned.hex(2, 0)).isEqualTo("ffffffff");
        assertThat(Rendering.pixels(file, "rotate:270").hex(0, 4)).isEqualTo("ffffffff");
        assertThat(Rendering.pixels(file, "rotate:180").hex(4, 2)).isEqualTo("ffffffff");
        assertThat(Rendering.pixels(file, "flip").hex(0, 2)).isEqualTo("ffffffff");
        assertThat(Rendering.pixels(file, "mirror").hex(4, 0)).isEqualTo("ffffffff");
    }

    @Test
    void aSmallTurnShouldGoClockwiseAndFillTheCorners() {
        byte[] file = Pictures.png(Pictures.opaque(101, 101, (x, y) -> y < 50 ? 0xffff0000 : 0xff0000ff));
        Pixels turned = Rendering.pixels(file, "rotate:45,background=00ff00");
        int middle = turned.width() / 2;
        assertThat(turned.hex(0, 0)).isEqualTo("00ff00ff");
        // What was up lies to the upper right, what was down to the lower left.
        assertThat(turned.hex(middle + 20, middle - 20)).isEqualTo("ff0000ff");
        assertThat(turned.hex(middle - 20, middle + 20)).isEqualTo("0000ffff");
    }

    @Test
    void aTurnOnATransparentCanvasShouldNotDarkenEdges() {
        byte[] file = Pictures.png(Pictures.opaque(60, 60, (x, y) -> -1));
        Pixels turned = Rendering.pixels(file, "rotate:17");
        int partly = 0;
        for (int y = 0; y < turned.height(); y++) {
            for (int x = 0; x < turned.width(); x++) {
                int alpha = turned.at(x, y, 3);
                partly += alpha > 0 && alpha < 255 ? 1 : 0;
                if (alpha > 0) {
                    assertThat(turned.at(x, y, 0)).isEqualTo(255);
                }
            }
        }
        assertThat(partly).isPositive();
    }

    @Test
    void turningThereAndBackShouldShowTheSameInTheMiddle() {
        byte[] file = Pictures.png(Pictures.gradient(120, 90));
        Pixels original = Rendering.pixels(file);
        Pixels back = Rendering.pixels(file, "rotate:33/rotate:-33/crop:40x30,gravity=center");
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                for (int c = 0; c < 3; c++) {
                    assertThat(Math.abs(back.at(x, y, c) - original.at(x + 40, y + 30, c)))
                            .isLessThanOrEqualTo(5);
                }
            }
        }
    }
}
