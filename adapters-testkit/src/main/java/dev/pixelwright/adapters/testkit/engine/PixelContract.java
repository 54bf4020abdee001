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

    @Test
    default void shapeByPercentAndFocalPointShouldMovePixelsExactly() {
        Following.within(Tolerance.EXACT, engine())
                .on(
                        "crop",
                        "crop:50x50,unit=percent",
                        "crop:33x100,x=67,y=0,unit=percent",
                        "crop:30x30,gravity=focal,fx=0.2,fy=0.9");
    }

    @Test
    default void padShouldFillItsBorder() {
        Following.within(Tolerance.ROUNDED, engine())
                .on("pad", "pad:7", "pad:7,background=ff0000", "pad:top=3,left=11,background=00ff0080");
    }

    @Test
    default void extendShouldFillItsCanvas() {
        Following.within(Tolerance.ROUNDED, engine())
                .on(
                        "extend",
                        "extend:120x90,background=123456",
                        "extend:120x10,gravity=northwest",
                        "extend:300x300,gravity=southeast,background=ffffff");
    }

    @Test
    default void roundShouldTakeItsCornersAway() {
        Following.within(Tolerance.ROUNDED, engine()).on("round", "round:1", "round:20", "round:16384");
    }

    @Test
    default void hueShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("hue", "hue:0", "hue:90", "hue:-45.5", "hue:180");
    }

    @Test
    default void gammaShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("gamma", "gamma:1", "gamma:2.2", "gamma:0.45");
    }

    @Test
    default void invertShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("invert", "invert", "invert/invert");
    }

    @Test
    default void tintShouldFollowItsFormula() {
        Following.within(Tolerance.ROUNDED, engine()).on("tint", "tint:ff8800", "tint:3060c0,amount=40");
    }

    @Test
    default void pixelateShouldGiveTheMeanOfEachBlock() {
        Following.within(Tolerance.ROUNDED, engine()).on("pixelate", "pixelate:2", "pixelate:16", "pixelate:1024");
    }
}
