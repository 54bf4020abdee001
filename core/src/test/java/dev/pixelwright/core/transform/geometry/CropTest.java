package dev.pixelwright.core.transform.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.EmptyResult;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Transformations;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Transformations.class)
@Domain(DomainContext.Global.class)
class CropTest {

    @Example
    void geometryShouldCutOutTheBoxAndNeverScale() {
        Size input = new Size(100, 80);
        assertThat(Crop.at(10, 20, 30, 40).geometry(input)).isEqualTo(new Geometry(input, new Box(10, 20, 30, 40)));
        assertThat(Crop.at(90, 70, 30, 40).geometry(input)).isEqualTo(new Geometry(input, new Box(90, 70, 10, 10)));
        assertThat(Crop.at(Gravity.SOUTHEAST, 30, 40).geometry(input))
                .isEqualTo(new Geometry(input, new Box(70, 40, 30, 40)));
        assertThat(Crop.at(Gravity.CENTER, 300, 40).geometry(input))
                .isEqualTo(new Geometry(input, new Box(0, 20, 100, 40)));
    }

    @Example
    void geometryShouldRefuseACornerOutsideThePicture() {
        assertThatThrownBy(() -> Crop.at(100, 0, 1, 1).geometry(new Size(100, 80)))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isEqualTo(new EmptyResult("crop")));
        assertThatThrownBy(() -> Crop.at(0, 80, 1, 1).geometry(new Size(100, 80)))
                .isInstanceOf(FailureException.class);
    }

    @Property
    void resultShouldLieWithinThePictureAndBeNoLargerThanAsked(
            @ForAll Crop crop,
            @ForAll @IntRange(min = 1, max = 20_000) int width,
            @ForAll @IntRange(min = 1, max = 20_000) int height) {
        Size input = new Size(width, height);
        boolean outside = pixels(crop, crop.x().orElse(0), width) >= width
                || pixels(crop, crop.y().orElse(0), height) >= height;
        if (outside) {
            assertThatThrownBy(() -> crop.geometry(input)).isInstanceOf(FailureException.class);
            return;
        }
        Box window = crop.geometry(input).window();
        assertThat(window.isWithin(input)).isTrue();
        assertThat(window.width()).isLessThanOrEqualTo(Math.max(1, pixels(crop, crop.width(), width)));
        assertThat(window.height()).isLessThanOrEqualTo(Math.max(1, pixels(crop, crop.height(), height)));
        assertThat(crop.geometry(input).scaled()).isEqualTo(input);
    }

    private static int pixels(Crop crop, int value, int whole) {
        // In whole numbers, because 0.29 × 50 is a little less than 14.5 in binary ones.
        return crop.unit() == Unit.PX ? value : (2 * value * whole + 100) / 200;
    }
}
