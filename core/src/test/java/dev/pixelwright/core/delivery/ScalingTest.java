package dev.pixelwright.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.Transformation;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same picture in another size. */
class ScalingTest {

    private static final Set<ImageFormat> FORMATS = EnumSet.allOf(ImageFormat.class);
    private static final Set<String> OPERATIONS =
            Set.of("resize", "crop", "rotate", "flip", "grayscale", "sharpen", "blur", "pad", "pixelate", "trim");
    private static final Planner PLANNER =
            new Planner(new Capabilities("test", FORMATS, FORMATS, Set.of(), OPERATIONS), ImageLimits.DEFAULT);

    private static final ImageInfo SOURCE =
            new ImageInfo(ImageFormat.JPEG, new Size(2000, 1000), 1, Orientation.UPRIGHT, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resize:400x/jpeg:q=80                    | 2   | resize:800x/jpeg:q=80                    | 800x400
            resize:400x/jpeg:q=80                    | 0.8 | resize:320x/jpeg:q=80                    | 320x160
            resize:400x/jpeg:q=80                    | 1   | resize:400x/jpeg:q=80                    | 400x200
            resize:400x,linear=true/jpeg:q=80        | 2   | resize:800x,linear=true/jpeg:q=80        | 800x400
            resize:x200/jpeg:q=80                    | 2   | resize:800x/jpeg:q=80                    | 800x400
            resize:400x400/jpeg:q=80                 | 1   | resize:400x400/jpeg:q=80                 | 400x200
            resize:400x400/jpeg:q=80                 | 2   | resize:800x400/jpeg:q=80                 | 800x400
            resize:300x200,fit=cover/jpeg:q=80       | 2   | resize:600x400,fit=cover/jpeg:q=80       | 600x400
            resize:300x300,fit=contain/jpeg:q=80     | 2   | resize:600x600,fit=contain/jpeg:q=80     | 600x600
            resize:300x300,fit=fill/jpeg:q=80        | 2   | resize:600x600,fit=fill/jpeg:q=80        | 600x600
            resize:10x,unit=percent/jpeg:q=80        | 2   | resize:400x/jpeg:q=80                    | 400x200
            resize:400x/rotate:90/grayscale/png      | 2   | resize:800x/rotate:90/grayscale/png      | 400x800
            resize:400x/sharpen/flip/png             | 2   | resize:800x/sharpen/flip/png             | 800x400
            crop:500x500,x=0,y=0/resize:100x/png     | 3   | crop:500x500,x=0,y=0/resize:300x/png     | 300x300
            resize:1500x/jpeg:q=80                   | 4   | resize:2000x/jpeg:q=80                   | 2000x1000
            resize:900x900,fit=cover/jpeg:q=80       | 4   | resize:1000x1000,fit=cover/jpeg:q=80     | 1000x1000
            resize:3000x/jpeg:q=80                   | 2   | resize:3000x/jpeg:q=80                   | 2000x1000
            resize:1500x,enlarge=true/jpeg:q=80      | 2   | resize:3000x,enlarge=true/jpeg:q=80      | 3000x1500
            """)
    void theResizeShouldBeAnotherAndTheShapeTheSame(String text, double factor, String scaled, String size) {
        Transformation transformation = Transformation.parse(text);
        assertThat(Scaling.isByResize(transformation)).isTrue();
        Transformation other = Scaling.by(plan(transformation), factor);
        assertThat(other).hasToString(scaled);
        assertThat(plan(other).size()).hasToString(size);
    }

    /** In another size these would cut out another part, cover less, or leave more to be seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "grayscale/png",
                "resize:400x/crop:100x100/png",
                "resize:400x/blur:8/png",
                "resize:400x/pixelate:8/png",
                "resize:400x/pad:10/png",
                "resize:400x/extend:600x600/png",
                "resize:400x/round:20/png",
                "resize:400x/watermark:text=wqkgQW5h/png",
                "resize:400x/resize:200x/png",
                "resize:400x/trim/png",
                "trim/resize:400x/png"
            })
    void whatCountsPixelsShouldNotMeetOtherOnes(String text) {
        assertThat(Scaling.isByResize(Transformation.parse(text))).isFalse();
    }

    @Test
    void whatCountsPixelsShouldBeMadeSmallerAtTheEnd() {
        Transformation narrow = Scaling.within(Transformation.parse("resize:400x/pixelate:8/png"), 320);
        assertThat(narrow).hasToString("resize:400x/pixelate:8/resize:320x/png");
        assertThat(plan(narrow).size()).isEqualTo(new Size(320, 160));
        assertThat(plan(Scaling.within(Transformation.parse("crop:100x50/png"), 320))
                        .size())
                .isEqualTo(new Size(100, 50));
    }

    private static Plan plan(Transformation transformation) {
        return PLANNER.plan(transformation, SOURCE);
    }
}
