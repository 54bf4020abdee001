package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FocalPointTest {

    @Test
    void placeShouldPutThePointInTheMiddleWhereThereIsRoom() {
        assertThat(new FocalPoint(0.5, 0.5).place(new Size(10, 10), new Size(100, 50)))
                .isEqualTo(new Box(45, 20, 10, 10));
        assertThat(new FocalPoint(0, 1).place(new Size(10, 10), new Size(100, 50)))
                .isEqualTo(new Box(0, 40, 10, 10));
    }

    @Property
    void placeShouldStayInsideAndHoldThePoint(
            @ForAll @DoubleRange(min = 0, max = 1) double x,
            @ForAll @IntRange(min = 1, max = 5000) int width,
            @ForAll @IntRange(min = 1, max = 5000) int side) {
        Size picture = new Size(Math.max(width, side), 1);
        FocalPoint point = new FocalPoint(x, 0);
        Box window = point.place(new Size(width, 1), picture);
        assertThat(window.isWithin(picture)).isTrue();
        assertThat(point.x() * picture.width()).isBetween(window.x() - 1.0, window.x() + width + 1.0);
    }

    @Test
    void partsOutsideThePictureShouldBeRefused() {
        assertThatThrownBy(() -> new FocalPoint(1.001, 0)).hasMessageContaining("fx");
        assertThatThrownBy(() -> Transformation.parse("crop:1x1,gravity=focal,fx=0.5"))
                .hasMessageContaining("fy");
        assertThatThrownBy(() -> Transformation.parse("crop:1x1,gravity=north,fx=0.5,fy=0.5"))
                .hasMessageContaining("gravity");
    }
}
