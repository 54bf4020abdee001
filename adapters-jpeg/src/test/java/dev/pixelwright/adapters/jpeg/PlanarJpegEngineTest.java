package dev.pixelwright.adapters.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.encode.AppSegment;
import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.TransformationFailure.TargetBytesUnreachable;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanarJpegEngineTest {

    private static final Size SIZE = new Size(320, 240);
    private static final byte[] FILE = SmoothJpeg.of(SIZE, Subsampling.S420);

    private static List<Plan> handedOver(byte[] file, String transformation) {
        Engines.Remembering general = new Engines.Remembering();
        byte[] made = Engines.render(new PlanarJpegEngine(general), file, transformation);
        if (transformation.endsWith("raw") || general.plans.isEmpty()) {
            return general.plans;
        }
        Picture expected = Engines.picture(Engines.render(Engines.GENERAL, file, transformation));
        assertThat(Engines.psnr(Engines.picture(made), expected))
                .as(transformation)
                .isGreaterThan(35);
        return general.plans;
    }

    /** Stripes of a pixel in strong colours: what is cut off at white must be so in the order of the steps. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blur:10/saturation:40/jpeg:q=97",
                "blur:12/sharpen/jpeg:q=97",
                "brightness:50/grayscale/jpeg:q=97",
                "contrast:80/blur:2/grayscale/jpeg:q=97",
                "grayscale/brightness:30/jpeg:q=97",
                "brightness:50/resize:60x40/jpeg:q=97",
                "saturation:80/resize:60x40/jpeg:q=97",
                "contrast:-40/resize:60x40/jpeg:q=97",
                "invert/grayscale/resize:60x40/jpeg:q=97"
            })
    void whatIsCutOffShouldBeSoInTheOrderOfTheSteps(String transformation) {
        byte[] file = StripedJpeg.of(new Size(237, 155));
        Picture expected = Engines.picture(Engines.render(Engines.GENERAL, file, transformation));
        Picture made = Engines.picture(Engines.render(Engines.PLANAR_ONLY, file, transformation));
        assertThat(Engines.psnr(made, expected)).isGreaterThan(30);
    }

    @Test
    void whatCannotBeDoneInPlanesShouldMeetTheSmallerPicture() {
        for (String end : new String[] {
            "png", "webp:q=95", "sepia/jpeg:q=95", "flip/rotate:30/bmp", "pad:10,background=ff0000/mirror/png", "tiff"
        }) {
            List<Plan> plans = handedOver(FILE, "resize:100x100/" + end);
            assertThat(plans).as(end).hasSize(1);
            ImageInfo between = new ImageInfo(ImageFormat.BMP, new Size(100, 75), 1, Orientation.UPRIGHT, false);
            assertThat(plans.get(0).source()).as(end).isEqualTo(between);
        }
        assertThat(handedOver(FILE, "resize:100x100,fit=contain,background=00ff00/png")
                        .get(0)
                        .source()
                        .size())
                .isEqualTo(new Size(100, 75));
    }

    @Test
    void whatGainsNothingShouldBeLeftAlone() {
        for (String transformation : new String[] {
            "png",
            "resize:300x300/png",
            "sepia/resize:50x50/jpeg",
            "keep/resize:50x50/jpeg",
            "resize:50x50,kernel=nearest/jpeg"
        }) {
            List<Plan> plans = handedOver(FILE, transformation);
            assertThat(plans).as(transformation).hasSize(1);
            assertThat(plans.get(0).source().format()).as(transformation).isEqualTo(ImageFormat.JPEG);
        }
    }

    @Test
    void sRgbShouldBeTakenForGrantedAndOtherProfilesBeCarried() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] usual = SmoothJpeg.of(SIZE, Subsampling.S444, AppSegment.ofIccProfile(srgb));
        byte[] other = SmoothJpeg.of(SIZE, Subsampling.S444, AppSegment.ofIccProfile(linear));
        assertThat(handedOver(usual, "resize:150x150/jpeg:q=95")).isEmpty();
        List<Plan> plans = handedOver(other, "mirror/resize:150x150/brightness:3/jpeg:q=95");
        assertThat(plans).hasSize(1);
        assertThat(plans.get(0).source().format()).isEqualTo(ImageFormat.PNG);
        assertThat(plans.get(0).steps()).hasSize(1);
        // Nothing is gained here, and the other engine knows the profile.
        assertThat(handedOver(other, "mirror/jpeg:q=95").get(0).source().format())
                .isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void otherProfilesShouldBeLeftAlone() {
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        byte[] file = SmoothJpeg.of(SIZE, Subsampling.GRAY, AppSegment.ofIccProfile(gray));
        assertThat(handedOver(file, "resize:50x50/jpeg:q=95").get(0).source().format())
                .isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void grayShouldHaveOneComponent() {
        byte[] gray = SmoothJpeg.of(SIZE, Subsampling.GRAY);
        for (byte[] made : List.of(
                Engines.render(Engines.PLANAR_ONLY, gray, "resize:50x50/jpeg"),
                Engines.render(Engines.PLANAR_ONLY, FILE, "resize:50x50/grayscale/jpeg"))) {
            assertThat(components(made)).isEqualTo(1);
        }
        assertThat(components(Engines.render(Engines.PLANAR_ONLY, FILE, "resize:50x50/jpeg")))
                .isEqualTo(3);
    }

    // The tenth byte of a frame header.
    private static int components(byte[] file) {
        for (int at = 2; at < file.length; at += 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff))) {
            if ((file[at + 1] & 0xff) == 0xc0) {
                return file[at + 9];
            }
        }
        throw new AssertionError("There is no baseline frame");
    }

    @Test
    void aBudgetOfBytesShouldBeUsedAndKept() {
        int usual = Engines.render(Engines.PLANAR_ONLY, FILE, "jpeg:q=90").length;
        byte[] made = Engines.render(Engines.PLANAR_ONLY, FILE, "jpeg:q=90,bytes=" + usual * 2 / 3);
        assertThat(made.length).isBetween(usual / 2, usual * 2 / 3);
        assertThatThrownBy(() -> Engines.render(Engines.PLANAR_ONLY, FILE, "jpeg:q=90,bytes=700"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure()).isInstanceOf(TargetBytesUnreachable.class));
    }

    @Test
    void aProgressiveResultShouldShowTheSame() {
        byte[] baseline = Engines.render(Engines.PLANAR_ONLY, FILE, "resize:130x130/jpeg:q=90");
        byte[] progressive = Engines.render(Engines.PLANAR_ONLY, FILE, "resize:130x130/jpeg:q=90,progressive=true");
        assertThat(Engines.picture(progressive).raw())
                .isEqualTo(Engines.picture(baseline).raw());
        assertThat(progressive).isNotEqualTo(baseline);
    }

    @Test
    void aFileThatEndsTooSoonShouldBeRefused() {
        byte[] cut = Arrays.copyOf(FILE, FILE.length / 2);
        for (String transformation : new String[] {"resize:50x50/jpeg", "resize:50x50/png", "rotate:90/jpeg"}) {
            Plan plan = Engines.plan(FILE, transformation);
            assertThatThrownBy(() -> Engines.PLANAR_ONLY.render(
                            ByteSource.of(cut), plan, new ByteArrayOutputStream(), RenderMonitor.NONE))
                    .isInstanceOfSatisfying(
                            FailureException.class, e -> assertThat(e.failure()).isInstanceOf(UndecodableImage.class));
        }
    }

    @Test
    void pixelsOfAnotherSizeThanPlannedShouldBeRefused() {
        byte[] other = SmoothJpeg.of(new Size(319, 240), Subsampling.S420);
        Plan plan = Engines.plan(FILE, "resize:50x50/jpeg");
        assertThatThrownBy(() -> Engines.PLANAR_ONLY.render(
                        ByteSource.of(other), plan, new ByteArrayOutputStream(), RenderMonitor.NONE))
                .isInstanceOfSatisfying(
                        FailureException.class, e -> assertThat(e.failure()).isInstanceOf(UndecodableImage.class));
    }

    @Test
    void progressShouldRiseToTheEnd() throws IOException {
        for (String transformation :
                new String[] {"resize:50x50/jpeg", "rotate:90/jpeg", "jpeg:q=90,bytes=9000", "resize:50x50/webp"}) {
            List<Integer> heard = new ArrayList<>();
            new PlanarJpegEngine(Engines.GENERAL)
                    .render(
                            ByteSource.of(FILE),
                            Engines.plan(FILE, transformation),
                            new ByteArrayOutputStream(),
                            heard::add);
            assertThat(heard).as(transformation).isSorted().contains(0, 100).hasSizeGreaterThan(10);
        }
    }
}
