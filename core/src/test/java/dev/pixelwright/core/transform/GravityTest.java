package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GravityTest {

    @ParameterizedTest
    @CsvSource({
        "CENTER, 45, 30",
        "NORTH, 45, 0",
        "NORTHEAST, 91, 0",
        "EAST, 91, 30",
        "SOUTHEAST, 91, 60",
        "SOUTH, 45, 60",
        "SOUTHWEST, 0, 60",
        "WEST, 0, 30",
        "NORTHWEST, 0, 0"
    })
    void placeShouldPutTheWindowAtItsPointOfTheCompass(Gravity gravity, int x, int y) {
        assertThat(gravity.place(new Size(10, 20), new Size(101, 80))).isEqualTo(new Box(x, y, 10, 20));
        assertThat(Gravity.valueOf(gravity.label().toUpperCase(Locale.ROOT))).isSameAs(gravity);
    }

    @Property
    void placeShouldKeepASmallerWindowInsideAndALargerOneAround(
            @ForAll Gravity gravity,
            @ForAll @IntRange(min = 1) int width,
            @ForAll @IntRange(min = 1) int height,
            @ForAll @IntRange(min = 1) int across,
            @ForAll @IntRange(min = 1) int down) {
        Box window = gravity.place(new Size(width, height), new Size(across, down));
        assertThat(window.size()).isEqualTo(new Size(width, height));
        assertThat(window.x()).isBetween(Math.min(0, across - width), Math.max(0, across - width));
        assertThat(window.y()).isBetween(Math.min(0, down - height), Math.max(0, down - height));
    }

    @Property
    void oppositeGravitiesShouldShareTheFreeSpace(
            @ForAll @IntRange(min = 1, max = 1000) int width, @ForAll @IntRange(min = 1, max = 1000) int across) {
        Size window = new Size(width, 1);
        Size picture = new Size(across, 1);
        assertThat(Gravity.WEST.place(window, picture).x()).isZero();
        assertThat(Gravity.EAST.place(window, picture).x()).isEqualTo(across - width);
        assertThat(Gravity.CENTER.place(window, picture).x()).isEqualTo(Math.floorDiv(across - width, 2));
    }
}
