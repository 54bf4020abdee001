package dev.pixelwright.adapters.jpeg.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.jpeg.picture.Blurring;
import dev.pixelwright.adapters.jpeg.picture.LumaAlone;
import dev.pixelwright.adapters.jpeg.picture.Tone;
import dev.pixelwright.core.image.Box;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Geometry;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.Step;
import dev.pixelwright.core.transform.Transformation;
import org.junit.jupiter.api.Test;

class PlanarPlanTest {

    private static PlanarPlan plan(String transformation) {
        ImageInfo source = new ImageInfo(ImageFormat.JPEG, new Size(400, 300), 1, Orientation.TURNED_LEFT, false);
        return PlanarPlan.of(new Planner(new Java2dEngine().capabilities(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(transformation), source));
    }

    @Test
    void allGeometryUpToASecondResamplingShouldBeOnePlacement() {
        PlanarPlan plan = plan("crop:200x200/mirror/resize:100x50,fit=cover/rotate:90/crop:10x10/flip");
        assertThat(plan.sections()).hasSize(1);
        assertThat(plan.rest()).isEmpty();
        assertThat(plan.size()).isEqualTo(new Size(10, 10));
        PlanarPlan twice = plan("resize:200x200/rotate:180/resize:50x50/mirror");
        assertThat(twice.sections()).hasSize(2);
        assertThat(twice.size()).isEqualTo(new Size(38, 50));
    }

    @Test
    void changesOfSinglePixelsShouldNotPartGeometry() {
        PlanarPlan plan = plan("contrast:-10/grayscale/resize:100x100/brightness:5/crop:50x50");
        assertThat(plan.sections()).hasSize(1);
        assertThat(plan.first().filters()).containsExactly(Tone.contrast(0.9), new LumaAlone(), Tone.brightness(0.05));
        assertThat(plan.leavesGray()).isTrue();
        assertThat(plan.isStreamed()).isFalse();
        assertThat(plan("autoOrient:off/resize:100x100/saturation:5").isStreamed())
                .isTrue();
    }

    @Test
    void whatIsCutOffShouldBeSoBeforePixelsAreMixed() {
        for (String step : new String[] {"brightness:5", "contrast:10", "saturation:10", "sharpen"}) {
            PlanarPlan plan = plan(step + "/resize:100x100/grayscale");
            assertThat(plan.sections()).as(step).hasSize(2);
            assertThat(plan.needsNoColour()).as(step).isFalse();
            assertThat(plan.leavesGray()).as(step).isTrue();
        }
        for (String step : new String[] {"contrast:-10", "saturation:-10", "invert", "blur:2"}) {
            assertThat(plan(step + "/grayscale").needsNoColour()).as(step).isTrue();
        }
    }

    @Test
    void whatMixesPixelsShouldPartGeometry() {
        PlanarPlan plan = plan("resize:100x100/blur:2/crop:50x50");
        assertThat(plan.sections()).hasSize(2);
        assertThat(plan.first().filters()).containsExactly(new Blurring(2));
        assertThat(plan.isStreamed()).isFalse();
    }

    @Test
    void theFirstStepThatPlanesCannotDoShouldBeginTheRest() {
        for (String step : new String[] {
            "sepia",
            "hue:20",
            "gamma:2",
            "tint:3366cc",
            "pixelate:4",
            "round:5",
            "rotate:45",
            "pad:3",
            "extend:500x400",
            "resize:20x20,kernel=nearest",
            "resize:20x20,linear=true"
        }) {
            PlanarPlan plan = plan("resize:100x100/flip/" + step + "/mirror");
            assertThat(plan.rest()).as(step).hasSize(2);
            assertThat(plan.rest().get(0).operation().name()).isEqualTo(step.split(":", -1)[0]);
            assertThat(plan.size()).as(step).isEqualTo(new Size(75, 100));
        }
    }

    @Test
    void aBackgroundShouldBeLeftToTheRestAndTheResamplingBeDone() {
        PlanarPlan plan = plan("resize:100x100,fit=contain,background=ff0000/jpeg");
        assertThat(plan.size()).isEqualTo(new Size(75, 100));
        Step step = plan.rest().get(0);
        assertThat(step.input()).isEqualTo(new Size(75, 100));
        assertThat(step.geometry()).isEqualTo(new Geometry(new Size(75, 100), new Box(-13, 0, 100, 100)));
    }
}
