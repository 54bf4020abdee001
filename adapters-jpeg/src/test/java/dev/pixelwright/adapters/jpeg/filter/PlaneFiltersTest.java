package dev.pixelwright.adapters.jpeg.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.jpeg.geometry.Placement;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.image.Size;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlaneFiltersTest {

    private static Plane plane(int width, int height, boolean columns) {
        Plane plane = columns ? Plane.ofColumns(width, height) : Plane.ofRows(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane.line(columns ? x : y)[columns ? y : x] = x * 7 % 50 + y * 3;
            }
        }
        return plane;
    }

    @Test
    void turningLinesShouldMoveNoSample() {
        for (boolean columns : new boolean[] {false, true}) {
            Plane plane = plane(21, 13, columns);
            Plane turned = PlaneFilters.turned(plane);
            assertThat(turned.isColumns()).isEqualTo(!columns);
            for (int y = 0; y < 13; y++) {
                for (int x = 0; x < 21; x++) {
                    assertThat(turned.sample(x, y)).isEqualTo(plane.sample(x, y));
                }
            }
        }
    }

    @Test
    void aPlacedPlaneShouldBeTurned() {
        for (boolean columns : new boolean[] {false, true}) {
            Plane plane = plane(9, 5, columns);
            Plane right =
                    PlaneFilters.placed(plane, Placement.whole(new Size(9, 5)).turned(90), 1);
            assertThat(right.width()).isEqualTo(5);
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 5; x++) {
                    assertThat(right.sample(x, y)).isEqualTo(plane.sample(y, 4 - x));
                }
            }
        }
    }

    @Test
    void aBlurShouldSpreadAPointAsTheBellCurveSays() {
        for (double sigma : new double[] {1, 3, 20}) {
            for (boolean columns : new boolean[] {false, true}) {
                Plane point = columns ? Plane.ofColumns(201, 161) : Plane.ofRows(201, 161);
                point.line(columns ? 100 : 80)[columns ? 80 : 100] = 1_000_000;
                Plane blurred = PlaneFilters.blurred(point, sigma);
                assertThat(blurred.width()).isEqualTo(201);
                double[] moments = moments(blurred);
                assertThat(moments[0]).as("the light").isEqualTo(1_000_000, within(10_000.0));
                assertThat(moments[1]).as("the variance across").isEqualTo(sigma * sigma, within(sigma * sigma * 0.1));
                assertThat(moments[2]).as("the variance down").isEqualTo(sigma * sigma, within(sigma * sigma * 0.1));
            }
        }
    }

    private static double[] moments(Plane plane) {
        double sum = 0;
        double across = 0;
        double down = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                double light = plane.sample(x, y);
                sum += light;
                across += light * (x - 100) * (x - 100);
                down += light * (y - 80) * (y - 80);
            }
        }
        return new double[] {sum, across / sum, down / sum};
    }

    @Test
    void aBlurOfNothingButOneToneShouldLeaveIt() {
        Plane plane = Plane.ofRows(17, 90);
        for (int y = 0; y < 90; y++) {
            Arrays.fill(plane.line(y), 77f);
        }
        Plane blurred = PlaneFilters.blurred(plane, 30);
        assertThat(blurred.sample(0, 0)).isEqualTo(77f, within(0.01f));
        assertThat(blurred.sample(16, 89)).isEqualTo(77f, within(0.01f));
    }
}
