package dev.pixelwright.core.transform.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Transformations;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Transformations.class)
@Domain(DomainContext.Global.class)
class RotateTest {

    @Property
    void fourQuarterTurnsShouldGiveTheSizeBack(
            @ForAll @IntRange(min = 1) int width, @ForAll @IntRange(min = 1) int height) {
        Size input = new Size(width, height);
        Rotate quarter = Rotate.by(90);
        assertThat(quarter.resultSize(input)).isEqualTo(new Size(height, width));
        Size size = input;
        for (int i = 0; i < 4; i++) {
            size = quarter.resultSize(size);
        }
        assertThat(size).isEqualTo(input);
        assertThat(Rotate.by(180).resultSize(input)).isEqualTo(input);
        assertThat(Rotate.by(270).resultSize(input)).isEqualTo(quarter.resultSize(input));
    }

    @Property
    void angleShouldBeKeptBelowAFullTurn(@ForAll Rotate rotate) {
        assertThat(rotate.angle()).isBetween(0.0, 359.999);
        assertThat(Double.compare(rotate.angle(), -0.0)).isNotZero();
        assertThat(Rotate.by(rotate.angle()).angle()).isEqualTo(rotate.angle());
        assertThat(Rotate.by(rotate.angle() - 720).angle()).isEqualTo(rotate.angle());
    }

    @Property
    void canvasShouldHoldTheWholePicture(
            @ForAll Rotate rotate,
            @ForAll @IntRange(min = 1, max = 60_000) int width,
            @ForAll @IntRange(min = 1, max = 60_000) int height) {
        Size canvas = rotate.resultSize(new Size(width, height));
        double diagonal = Math.hypot(width, height);
        int shortest = Math.min(width, height);
        assertThat(Math.min(canvas.width(), canvas.height())).isBetween(shortest - 1, (int) Math.ceil(diagonal));
        assertThat(Math.max(canvas.width(), canvas.height())).isLessThanOrEqualTo((int) Math.ceil(diagonal));
    }

    @Example
    void resultSizeShouldFollowTheAngle() {
        Size input = new Size(100, 50);
        assertThat(Rotate.by(45).resultSize(input)).isEqualTo(new Size(106, 106));
        assertThat(Rotate.by(30).resultSize(input)).isEqualTo(new Size(112, 93));
        assertThat(Rotate.by(-30).resultSize(input)).isEqualTo(new Size(112, 93));
        assertThat(Rotate.by(0).resultSize(input)).isEqualTo(input);
    }
}
