package dev.pixelwright.adapters.jpeg.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaneTest {

    @Test
    void samplesShouldBeFoundInRowsAndInColumns() {
        Plane rows = Plane.ofRows(3, 2);
        rows.line(1)[2] = 7;
        Plane columns = Plane.ofColumns(3, 2);
        columns.line(2)[1] = 7;
        assertThat(rows.sample(2, 1)).isEqualTo(7);
        assertThat(columns.sample(2, 1)).isEqualTo(7);
        assertThat(rows.lines()).isEqualTo(2);
        assertThat(columns.lines()).isEqualTo(3);
        assertThat(rows.length()).isEqualTo(3);
        assertThat(columns.length()).isEqualTo(2);
    }

    @Test
    void theRestShouldRepeatTheEdge() {
        Plane plane = Plane.ofColumns(17, 3);
        for (int x = 0; x < 17; x++) {
            for (int y = 0; y < 3; y++) {
                plane.line(x)[y] = 10 * x + y;
            }
        }
        plane.pad();
        assertThat(plane.line(31)).hasSize(16);
        assertThat(plane.line(31)[15]).isEqualTo(162);
        assertThat(plane.line(20)[1]).isEqualTo(161);
        assertThat(plane.line(4)[9]).isEqualTo(42);
        assertThat(plane.line(4)[1]).isEqualTo(41);
    }

    @Test
    void aPlaneShouldHaveSamples() {
        assertThatThrownBy(() -> Plane.ofRows(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
