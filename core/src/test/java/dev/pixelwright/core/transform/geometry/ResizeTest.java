package dev.pixelwright.core.transform.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Gravity;
import dev.pixelwright.core.transform.Transformations;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Transformations.class)
@Domain(DomainContext.Global.class)
class ResizeTest {

    private static final int MOST = 70_000;

    @Example
    void geometryShouldBeWhatTheDocumentationShows() {
        Size input = new Size(4000, 2000);
        assertThat(Resize.inside(800, 600).resultSize(input)).isEqualTo(new Size(800, 400));
        assertThat(Resize.of(800, 600, Fit.OUTSIDE).resultSize(input)).isEqualTo(new Size(1200, 600));
        assertThat(Resize.of(800, 600, Fit.FILL).resultSize(input)).isEqualTo(new Size(800, 600));
        assertThat(Resize.of(800, 600, Fit.COVER).geometry(input))
                .isEqualTo(new Geometry(new Size(1200, 600), new Box(200, 0, 800, 600)));
        assertThat(Resize.of(800, 600, Fit.CONTAIN).geometry(input))
                .isEqualTo(new Geometry(new Size(800, 400), new Box(0, -100, 800, 600)));
        assertThat(single(OptionalInt.of(1000), OptionalInt.empty()).resultSize(input))
                .isEqualTo(new Size(1000, 500));
        assertThat(single(OptionalInt.empty(), OptionalInt.of(500)).resultSize(input))
                .isEqualTo(new Size(1000, 500));
    }

    private static Resize single(OptionalInt width, OptionalInt height) {
        return new Resize(width, height, Unit.PX, Fit.COVER, false, Kernel.LINEAR, false, Gravity.CENTER, Colour.WHITE);
    }

    @Property
    void insideShouldNeverExceedItsBoxNorEnlarge(
            @ForAll @IntRange(min = 1, max = 16_384) int width,
            @ForAll @IntRange(min = 1, max = 16_384) int height,
            @ForAll @IntRange(min = 1, max = MOST) int across,
            @ForAll @IntRange(min = 1, max = MOST) int down) {
        Resize resize = Resize.inside(width, height);
        Size result = resize.resultSize(new Size(across, down));
        assertThat(result.width()).isBetween(1, Math.min(width, across));
        assertThat(result.height()).isBetween(1, Math.min(height, down));
        assertThat(resize.resultSize(result)).as("done again").isEqualTo(result);
    }

    @Property
    void exactFitsShouldBeExactWhenTheyMayEnlarge(
            @ForAll Resize any,
            @ForAll @IntRange(min = 1, max = MOST) int across,
            @ForAll @IntRange(min = 1, max = MOST) int down) {
        Size input = new Size(across, down);
        for (Fit fit : new Fit[] {Fit.COVER, Fit.FILL, Fit.CONTAIN}) {
            Resize resize = both(any, fit, true);
            assertThat(resize.resultSize(input)).isEqualTo(wanted(resize));
            assertThat(resize.resultSize(wanted(resize))).as("done again").isEqualTo(wanted(resize));
        }
    }

    @Property
    void containShouldBeExactAndHoldTheWholePictureEvenWithoutEnlarging(
            @ForAll Resize any,
            @ForAll @IntRange(min = 1, max = MOST) int across,
            @ForAll @IntRange(min = 1, max = MOST) int down) {
        Resize resize = both(any, Fit.CONTAIN, false);
        Geometry geometry = resize.geometry(new Size(across, down));
        Box window = geometry.window();
        assertThat(window.size()).isEqualTo(wanted(resize));
        assertThat(window.x()).isNotPositive();
        assertThat(window.y()).isNotPositive();
        assertThat(window.x() + window.width())
                .isGreaterThanOrEqualTo(geometry.scaled().width());
        assertThat(window.y() + window.height())
                .isGreaterThanOrEqualTo(geometry.scaled().height());
    }

    @Property
    void withoutEnlargingNoSideShouldGrow(
            @ForAll Resize any,
            @ForAll @IntRange(min = 1, max = MOST) int across,
            @ForAll @IntRange(min = 1, max = MOST) int down) {
        for (Fit fit : Fit.values()) {
            Size scaled = both(any, fit, false).geometry(new Size(across, down)).scaled();
            assertThat(scaled.width()).isLessThanOrEqualTo(across);
            assertThat(scaled.height()).isLessThanOrEqualTo(down);
        }
    }

    @Property
    void allButContainShouldKeepTheWindowWithinTheScaledPicture(
            @ForAll Resize resize,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int across,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int down) {
        Geometry geometry = resize.geometry(new Size(across, down));
        boolean contains = resize.fit() == Fit.CONTAIN
                && resize.width().isPresent()
                && resize.height().isPresent();
        assertThat(contains || geometry.window().isWithin(geometry.scaled())).isTrue();
        assertThat(resize.resultSize(new Size(across, down))).isEqualTo(geometry.output());
    }

    @Example
    void geometryShouldSaturateWhereAnEnlargedSideExceedsAnInt() {
        Size thin = new Size(1_000_000, 1);
        Resize outside = new Resize(
                OptionalInt.of(16_384),
                OptionalInt.of(16_384),
                Unit.PX,
                Fit.COVER,
                true,
                Kernel.LINEAR,
                false,
                Gravity.EAST,
                Colour.WHITE);
        assertThat(outside.geometry(thin))
                .isEqualTo(new Geometry(
                        new Size(Integer.MAX_VALUE, 16_384), new Box(Integer.MAX_VALUE - 16_384, 0, 16_384, 16_384)));
    }

    private static Resize both(Resize any, Fit fit, boolean enlarge) {
        return new Resize(
                OptionalInt.of(any.width().orElse(77)),
                OptionalInt.of(any.height().orElse(33)),
                Unit.PX,
                fit,
                enlarge,
                any.kernel(),
                any.linear(),
                any.gravity(),
                any.background());
    }

    private static Size wanted(Resize resize) {
        return new Size(resize.width().orElseThrow(), resize.height().orElseThrow());
    }
}
