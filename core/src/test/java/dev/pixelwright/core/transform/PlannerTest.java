package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.ImageTooLarge;
import dev.pixelwright.core.failure.TransformationFailure;
import dev.pixelwright.core.failure.TransformationFailure.AnimationUnsupported;
import dev.pixelwright.core.failure.TransformationFailure.EmptyResult;
import dev.pixelwright.core.failure.TransformationFailure.OutputTooLarge;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedFormat;
import dev.pixelwright.core.failure.TransformationFailure.UnsupportedOperation;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Transformations.class)
@Domain(DomainContext.Global.class)
class PlannerTest {

    private static final Set<String> ALL = Set.of(
            "resize",
            "crop",
            "rotate",
            "flip",
            "mirror",
            "grayscale",
            "sepia",
            "brightness",
            "contrast",
            "saturation",
            "flatten",
            "blur",
            "sharpen");
    private static final Set<ImageFormat> FORMATS = EnumSet.complementOf(EnumSet.of(ImageFormat.AVIF));
    private static final Capabilities EVERYTHING =
            new Capabilities("test", FORMATS, FORMATS, Set.of(ImageFormat.GIF, ImageFormat.WEBP), ALL);
    private static final Planner PLANNER = new Planner(EVERYTHING, ImageLimits.DEFAULT);

    @Test
    void planShouldHoldNoModel() {
        assertThatThrownBy(() ->
                        PLANNER.plan(Transformation.parse("glb"), info(ImageFormat.PNG, 8, 8, 1, Orientation.UPRIGHT)))
                .hasMessageStartingWith("UNSUPPORTED_FORMAT");
    }

    @Test
    void planShouldWorkOutEveryStepOfTheDocumentedText() {
        Plan plan = PLANNER.plan(
                Transformation.parse("resize:800x600,fit=cover/rotate:90/grayscale/webp:q=80"),
                info(ImageFormat.JPEG, 4000, 2000, 1, Orientation.UPRIGHT));
        assertThat(plan.steps())
                .extracting(Step::input)
                .containsExactly(new Size(4000, 2000), new Size(800, 600), new Size(600, 800));
        assertThat(plan.steps())
                .extracting(Step::output)
                .containsExactly(new Size(800, 600), new Size(600, 800), new Size(600, 800));
        assertThat(plan.steps().get(0).geometry().scaled()).isEqualTo(new Size(1200, 600));
        assertThat(plan.size()).isEqualTo(new Size(600, 800));
        assertThat(plan.encoding()).isEqualTo(new Encoding.WebP(80));
        assertThat(plan.metadata()).isEqualTo(Metadata.STRIP);
    }

    @Test
    void planShouldApplyTheOrientationFirstUnlessAskedNotTo() {
        ImageInfo turned = info(ImageFormat.JPEG, 400, 200, 1, Orientation.TURNED_RIGHT);
        Plan upright = PLANNER.plan(Transformation.parse("resize:100x"), turned);
        assertThat(upright.orientation()).isEqualTo(Orientation.TURNED_RIGHT);
        assertThat(upright.orientedSize()).isEqualTo(new Size(200, 400));
        assertThat(upright.size()).isEqualTo(new Size(100, 200));
        Plan stored = PLANNER.plan(Transformation.parse("autoOrient:off/resize:100x"), turned);
        assertThat(stored.orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(stored.size()).isEqualTo(new Size(100, 50));
    }

    @ParameterizedTest
    @CsvSource({"JPEG,jpeg:q=70", "PNG,png", "GIF,gif", "WEBP,webp:q=70", "BMP,bmp", "TIFF,tiff"})
    void originalShouldBecomeTheFormatOfTheSource(ImageFormat format, String expected) {
        ImageInfo source = info(format, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(PLANNER.plan(Transformation.parse("original:q=70"), source).encoding())
                .isEqualTo(Transformation.parse(expected).encoding());
        assertThat(PLANNER.plan(Transformation.IDENTITY, source).encoding().format())
                .contains(format);
    }

    @Test
    void originalShouldTakeTheUsualQualityWhereNoneIsGiven() {
        ImageInfo source = info(ImageFormat.WEBP, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(PLANNER.plan(Transformation.IDENTITY, source).encoding())
                .isEqualTo(new Encoding.WebP(Encoding.DEFAULT_QUALITY));
        Transformation other = Transformation.parse("jpeg:q=3");
        assertThat(PLANNER.plan(other, source).encoding()).isEqualTo(new Encoding.Jpeg(3));
    }

    @Test
    void planShouldRefuseByNameWhatTheEngineCannotDo() {
        Planner little = new Planner(
                new Capabilities("little", Set.of(ImageFormat.PNG), Set.of(ImageFormat.JPEG), Set.of(), Set.of("flip")),
                ImageLimits.DEFAULT);
        ImageInfo png = info(ImageFormat.PNG, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(little.plan(Transformation.parse("flip/jpeg"), png).steps()).hasSize(1);
        assertThat(refusal(little, "flip/sepia/jpeg", png)).isEqualTo(new UnsupportedOperation("sepia"));
        assertThat(refusal(little, "original", png)).isEqualTo(new UnsupportedFormat("png", "write"));
        ImageInfo gif = info(ImageFormat.GIF, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(refusal(little, "jpeg", gif)).isEqualTo(new UnsupportedFormat("gif", "read"));
        assertThat(little.plan(Transformation.parse("raw"), png).encoding()).isEqualTo(new Encoding.Raw());
        ImageInfo avif = info(ImageFormat.AVIF, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(refusal(PLANNER, "original", avif)).isEqualTo(new UnsupportedFormat("avif", "read"));
        assertThat(refusal(PLANNER, "png", avif)).isEqualTo(new UnsupportedFormat("avif", "read"));
    }

    /** Between two engines no pixels change hands, so that one of them must do all of it. */
    @Test
    void planShouldBeForOneEngineAlone() {
        Capabilities first = new Capabilities(
                "first", Set.of(ImageFormat.PNG, ImageFormat.AVIF), Set.of(ImageFormat.AVIF), Set.of(), Set.of("flip"));
        Capabilities second = new Capabilities(
                "second", Set.of(ImageFormat.PNG, ImageFormat.BMP), Set.of(ImageFormat.PNG), Set.of(), Set.of("sepia"));
        Planner both = new Planner(Capabilities.ofAny(List.of(first, second)), ImageLimits.DEFAULT);
        ImageInfo png = info(ImageFormat.PNG, 4, 4, 1, Orientation.UPRIGHT);
        Plan flipped = both.plan(Transformation.parse("flip/avif"), png);
        assertThat(List.of(first.canFollow(flipped), second.canFollow(flipped))).containsExactly(true, false);
        Plan brown = both.plan(Transformation.parse("sepia/png"), png);
        assertThat(List.of(first.canFollow(brown), second.canFollow(brown))).containsExactly(false, true);
        assertThat(refusal(both, "flip/sepia/avif", png)).isEqualTo(new UnsupportedOperation("sepia"));
        ImageInfo bmp = info(ImageFormat.BMP, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(refusal(both, "avif", bmp)).isEqualTo(new UnsupportedFormat("avif", "write"));
        ImageInfo pages = info(ImageFormat.BMP, 4, 4, 2, Orientation.UPRIGHT);
        assertThat(refusal(both, "png", pages)).isEqualTo(new AnimationUnsupported("bmp", 2));
        ImageInfo gif = info(ImageFormat.GIF, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(refusal(both, "avif", gif)).isEqualTo(new UnsupportedFormat("gif", "read"));
    }

    @Test
    void heicShouldBeReadAndNotWritten() {
        ImageInfo heic = info(ImageFormat.HEIC, 4, 4, 1, Orientation.UPRIGHT);
        assertThat(PLANNER.plan(Transformation.parse("jpeg"), heic).encoding()).isEqualTo(new Encoding.Jpeg(80));
        assertThat(refusal(PLANNER, "original", heic)).isEqualTo(new UnsupportedFormat("heic", "write"));
    }

    @Test
    void planShouldRefuseAWebPThatNoWebPCanHold() {
        ImageInfo png = info(ImageFormat.PNG, 20, 20, 1, Orientation.UPRIGHT);
        String wide = "resize:16384x20,fit=fill,enlarge=true/";
        assertThat(PLANNER.plan(Transformation.parse(wide + "png"), png).size().width())
                .isEqualTo(16_384);
        assertThat(refusal(PLANNER, wide + "webp", png))
                .isEqualTo(new OutputTooLarge(16_384, 20, 16_383, ImageLimits.DEFAULT.maxPixels()));
    }

    @Test
    void planShouldKeepAnAnimationOrRefuseIt() {
        ImageInfo animated = info(ImageFormat.GIF, 4, 4, 3, Orientation.UPRIGHT);
        assertThat(PLANNER.plan(Transformation.parse("flip"), animated).source().pages())
                .isEqualTo(3);
        assertThat(PLANNER.plan(Transformation.parse("flip/webp"), animated).encoding())
                .isEqualTo(new Encoding.WebP(80));
        assertThat(refusal(PLANNER, "png", animated)).isEqualTo(new AnimationUnsupported("gif", 3));
        assertThat(refusal(PLANNER, "raw", animated)).isEqualTo(new AnimationUnsupported("gif", 3));
        ImageInfo pages = info(ImageFormat.TIFF, 4, 4, 2, Orientation.UPRIGHT);
        assertThat(refusal(PLANNER, "gif", pages)).isEqualTo(new AnimationUnsupported("tiff", 2));
    }

    @Test
    void planShouldKeepTheLimitsOnTheWayAndAtTheEnd() {
        Planner tight = new Planner(EVERYTHING, new ImageLimits(1, 10_000, 150));
        ImageInfo square = info(ImageFormat.PNG, 100, 100, 1, Orientation.UPRIGHT);
        assertThat(tight.plan(Transformation.IDENTITY, square).size()).isEqualTo(new Size(100, 100));
        assertThat(refusal(tight, "png", info(ImageFormat.PNG, 100, 101, 1, Orientation.UPRIGHT)))
                .isEqualTo(new ImageTooLarge(10_100, 10_000));
        assertThat(refusal(tight, "png", info(ImageFormat.GIF, 100, 100, 2, Orientation.UPRIGHT)))
                .isEqualTo(new ImageTooLarge(20_000, 10_000));
        assertThat(refusal(tight, "resize:101x100,fit=fill,enlarge=true/crop:1x1", square))
                .isEqualTo(new OutputTooLarge(101, 100, 150, 10_000));
        assertThat(refusal(tight, "rotate:45/crop:1x1", square)).isEqualTo(new OutputTooLarge(141, 141, 150, 10_000));
        ImageInfo wide = info(ImageFormat.PNG, 200, 10, 1, Orientation.UPRIGHT);
        assertThat(tight.plan(Transformation.parse("crop:150x10"), wide).size()).isEqualTo(new Size(150, 10));
        assertThat(refusal(tight, "crop:151x10", wide)).isEqualTo(new OutputTooLarge(151, 10, 150, 10_000));
        // The result is small; the picture scaled for it is not.
        assertThat(refusal(tight, "resize:100x100,fit=cover,enlarge=true", wide))
                .isEqualTo(new OutputTooLarge(2000, 100, 150, 10_000));
        assertThat(refusal(tight, "crop:1x1,x=100,y=0", square)).isEqualTo(new EmptyResult("crop"));
    }

    @Example
    void planShouldRefuseWhatNoIntCanHoldByName() {
        ImageInfo thin = info(ImageFormat.PNG, 40_000_000, 1, 1, Orientation.UPRIGHT);
        assertThat(refusal(PLANNER, "resize:x16384,enlarge=true", thin))
                .isEqualTo(new OutputTooLarge(Integer.MAX_VALUE, 16_384, 16_384, 50_000_000));
    }

    @Property
    void planShouldChainItsStepsWithinTheLimitsOrRefuse(
            @ForAll Transformation transformation,
            @ForAll ImageFormat format,
            @ForAll Orientation orientation,
            @ForAll @IntRange(min = 1, max = 9000) int width,
            @ForAll @IntRange(min = 1, max = 9000) int height) {
        Plan plan;
        try {
            plan = PLANNER.plan(transformation, info(format, width, height, 1, orientation));
        } catch (FailureException e) {
            assertThat(e.failure()).isInstanceOfAny(TransformationFailure.class, ImageTooLarge.class);
            return;
        }
        Size size = plan.orientedSize();
        for (Step step : plan.steps()) {
            assertThat(step.input()).isEqualTo(size);
            size = step.operation().resultSize(size);
            assertThat(step.output()).isEqualTo(size);
            assertThat(size.pixels()).isLessThanOrEqualTo(ImageLimits.DEFAULT.maxPixels());
        }
        assertThat(plan.size()).isEqualTo(size);
        if (!(plan.encoding() instanceof Encoding.Raw)) {
            assertThat(Math.max(size.width(), size.height())).isLessThanOrEqualTo(ImageLimits.DEFAULT.maxOutputSide());
        }
        assertThat(plan.encoding()).isNotInstanceOfAny(Encoding.Original.class, Encoding.Auto.class);
        assertThat(plan.metadata()).isEqualTo(transformation.metadata());
    }

    private static ImageInfo info(ImageFormat format, int width, int height, int pages, Orientation orientation) {
        return new ImageInfo(format, new Size(width, height), pages, orientation, false);
    }

    private static Failure refusal(Planner planner, String text, ImageInfo source) {
        FailureException thrown =
                catchThrowableOfType(FailureException.class, () -> planner.plan(Transformation.parse(text), source));
        assertThat(thrown).as("the refusal of '%s'", text).isNotNull();
        return thrown.failure();
    }
}
