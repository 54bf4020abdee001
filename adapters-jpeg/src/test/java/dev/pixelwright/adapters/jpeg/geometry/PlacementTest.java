package dev.pixelwright.adapters.jpeg.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Size SIZE = new Size(11, 7);

    /** A placement, and a table of which pixel of the source each pixel is. */
    private static final class Traced {

        private final Placement placement;
        private final int[][] pixels;

        Traced(Placement placement, int[][] pixels) {
            this.placement = placement;
            this.pixels = pixels;
        }

        static Traced whole() {
            int[][] pixels = new int[SIZE.height()][SIZE.width()];
            for (int y = 0; y < SIZE.height(); y++) {
                for (int x = 0; x < SIZE.width(); x++) {
                    pixels[y][x] = y * SIZE.width() + x;
                }
            }
            return new Traced(Placement.whole(SIZE), pixels);
        }

        Traced mirrored() {
            return with(placement.mirrored(), placement.size(), (x, y) -> pixels[y][pixels[0].length - 1 - x]);
        }

        Traced flipped() {
            return with(placement.flipped(), placement.size(), (x, y) -> pixels[pixels.length - 1 - y][x]);
        }

        Traced right() {
            return with(placement.turned(90), placement.size().turned(), (x, y) -> pixels[pixels.length - 1 - x][y]);
        }

        Traced left() {
            return with(
                    placement.turned(270), placement.size().turned(), (x, y) -> pixels[x][pixels[0].length - 1 - y]);
        }

        Traced cropped() {
            Size size = placement.size();
            if (size.width() < 3 || size.height() < 3) {
                return this;
            }
            Box box = new Box(2, 1, size.width() - 2, size.height() - 2);
            return with(placement.cropped(box), box.size(), (x, y) -> pixels[y + 1][x + 2]);
        }

        private static Traced with(Placement placement, Size size, Pixel pixel) {
            int[][] made = new int[size.height()][size.width()];
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    made[y][x] = pixel.at(x, y);
                }
            }
            return new Traced(placement, made);
        }

        /** The pixel of the source in whose middle the middle of a pixel lies. */
        int placed(int x, int y) {
            double column = middle(placement.alongRows(), placement.swapped() ? y : x);
            double row = middle(placement.alongColumns(), placement.swapped() ? x : y);
            assertThat(column % 1).isEqualTo(0.5);
            assertThat(row % 1).isEqualTo(0.5);
            return ((int) row) * SIZE.width() + (int) column;
        }

        private static double middle(Axis axis, int pixel) {
            return axis.origin() + axis.step() * (pixel + 0.5);
        }
    }

    private interface Pixel {
        int at(int x, int y);
    }

    @Property(tries = 200)
    void whateverMovesPixelsShouldBeOnePlacement(@ForAll("moves") List<UnaryOperator<Traced>> moves) {
        Traced traced = Traced.whole();
        for (UnaryOperator<Traced> move : moves) {
            traced = move.apply(traced);
        }
        assertThat(traced.placement.size()).isEqualTo(new Size(traced.pixels[0].length, traced.pixels.length));
        for (int y = 0; y < traced.pixels.length; y++) {
            for (int x = 0; x < traced.pixels[0].length; x++) {
                assertThat(traced.placed(x, y)).isEqualTo(traced.pixels[y][x]);
            }
        }
    }

    @Provide
    Arbitrary<List<UnaryOperator<Traced>>> moves() {
        List<UnaryOperator<Traced>> all =
                List.of(Traced::mirrored, Traced::flipped, Traced::right, Traced::left, Traced::cropped);
        return Arbitraries.of(all).list().ofMaxSize(6);
    }

    @Test
    void aCutBeforeResamplingShouldHideWhatWasCutOff() {
        Placement placement = Placement.whole(new Size(100, 100))
                .cropped(new Box(10, 20, 40, 40))
                .resized(new Size(20, 10), Kernel.LANCZOS3);
        assertThat(placement.across().low()).isEqualTo(10);
        assertThat(placement.across().high()).isEqualTo(50);
        assertThat(placement.across().reduction()).isEqualTo(2);
        assertThat(placement.down().reduction()).isEqualTo(4);
        assertThat(placement.reduction()).isEqualTo(2);
    }

    @Test
    void aCutAfterResamplingShouldStillSeeWhatWasCutOff() {
        Placement placement = Placement.whole(new Size(100, 100))
                .resized(new Size(20, 20), Kernel.CUBIC)
                .mirrored()
                .cropped(new Box(5, 0, 10, 20));
        assertThat(placement.across().low()).isZero();
        assertThat(placement.across().high()).isEqualTo(100);
        assertThat(placement.across().origin()).isEqualTo(75, within(1e-9));
        assertThat(placement.across().step()).isEqualTo(-5);
        assertThat(placement.keepsOrder()).isTrue();
        assertThat(placement.flipped().keepsOrder()).isFalse();
        assertThat(placement.turned(90).keepsOrder()).isFalse();
    }

    @Test
    void aSecondResamplingShouldBeRefused() {
        Placement once = Placement.whole(SIZE).resized(new Size(5, 5), Kernel.LINEAR);
        assertThat(once.resized(new Size(5, 5), Kernel.CUBIC)).isEqualTo(once);
        assertThatThrownBy(() -> once.resized(new Size(4, 4), Kernel.LINEAR)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void orientationsShouldTurnTheSides() {
        for (Orientation orientation : Orientation.values()) {
            assertThat(Placement.whole(SIZE).upright(orientation).size()).isEqualTo(orientation.upright(SIZE));
        }
    }
}
