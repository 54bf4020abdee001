package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operations that move pixels without touching them, and those that change the colour of each by a formula. */
public interface PixelContract extends TestedEngine {

    @Test
    default void everyOperationNamedShouldBeComparedHere() {
        assertThat(engine().capabilities().operations()).isSubsetOf(Following.OPERATIONS);
    }

    @Test
    default void capabilitiesShouldBeTheSameAtEachCall() {
        assertThat(engine().capabilities()).isEqualTo(engine().capabilities());
    }

    @Test
    default void cropShouldMovePixelsExactly() {
        Following.within(Tolerance.EXACT, engine())
                .on(
                        "crop",
                        "crop:40x30,x=11,y=7",
                        "crop:1x1,x=96,y=69",
                        "crop:300x20",
                        "crop:33x31,gravity=northwest",
                        "crop:33x31,gravity=southeast",
                        "crop:33x31,gravity=west");
    }

    @Test
    default void flipShouldMovePixelsExactly() {
        Following.within(Tolerance.EXACT, engine()).on("flip", "flip", "flip/flip");
    }

    @Test
    default void mirrorShouldMovePixelsExactly() {
        Following.within(Tolerance.EXACT, engine()).on("mirror", "mirror", "mirror/mirror");
    }

    @Test
    default void quarterTurnsShouldMovePixelsExactly() {
        Following.within(Tolerance.EXACT, engine())
                .on("rotate", "rotate:0", "rotate:90", "rotate:180", "rotate:270", "rotate:-90", "rotate:450");
    }

    @Test
    default void grayscaleShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("grayscale", "grayscale");
    }

    @Test
    default void sepiaShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("sepia", "sepia");
    }

    @Test
    default void brightnessShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine())
                .on("brightness", "brightness:25", "brightness:-40.5", "brightness:0", "brightness:100");
    }

    @Test
    default void contrastShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine())
                .on("contrast", "contrast:60", "contrast:-35.5", "contrast:0", "contrast:-100", "contrast:100");
    }

    @Test
    default void saturationShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine())
                .on("saturation", "saturation:70", "saturation:-45.5", "saturation:0", "saturation:-100");
    }

    @Test
    default void flattenShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine())
                .on("flatten", "flatten", "flatten:000000", "flatten:background=30c0a0");
    }
}
