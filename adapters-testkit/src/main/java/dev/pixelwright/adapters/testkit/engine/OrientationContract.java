package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Pictures stored in any of the eight orientations come out upright, unless asked otherwise. */
public interface OrientationContract extends TestedEngine {

    private static List<SampleFile> samples(Rendering rendering) {
        return List.of(
                        SampleFile.named("png"),
                        SampleFile.named("png with alpha"),
                        SampleFile.named("baseline.jpg"),
                        SampleFile.named("progressive.jpg"),
                        SampleFile.named("alpha.webp"))
                .stream()
                .filter(sample -> rendering.reads(sample.format()))
                .toList();
    }

    @Test
    default void everyOrientationShouldComeOutUpright() {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (SampleFile sample : samples(rendering)) {
                Picture stored = rendering.picture(sample.bytes());
                for (int exif = 1; exif <= 8; exif++) {
                    byte[] file = TaggedFile.exif(sample.format(), sample.bytes(), exif);
                    String what = sample + " stored in orientation " + exif;
                    Picture expected = upright(stored, exif);
                    all.assertThatCode(() -> tolerance(sample).check(what, rendering.picture(file), expected))
                            .doesNotThrowAnyException();
                }
            }
        });
    }

    @Test
    default void anyOrientationShouldStayWhenAskedTo() {
        Rendering rendering = new Rendering(engine());
        for (SampleFile sample : samples(rendering)) {
            Picture stored = rendering.picture(sample.bytes());
            for (int exif = 1; exif <= 8; exif++) {
                byte[] file = TaggedFile.exif(sample.format(), sample.bytes(), exif);
                String what = sample + " in orientation " + exif + ", autoOrient:off";
                tolerance(sample).check(what, rendering.picture(file, "autoOrient:off/raw"), stored);
            }
        }
    }

    @Test
    default void stepsShouldMeetTheUprightPicture() {
        Rendering rendering = new Rendering(engine());
        String corner = rendering.possible("raw", "crop:20x10,x=0,y=0");
        SampleFile sample = SampleFile.named("png");
        byte[] file = TaggedFile.exif(ImageFormat.PNG, sample.bytes(), 6);
        Picture upright = upright(sample.picture(), 6);
        Picture result = rendering.picture(file, corner);
        Size size = rendering.performs("crop") ? new Size(20, 10) : upright.size();
        Tolerance.EXACT.check(corner + " of orientation 6", result, Picture.drawn(size, upright::argb));
    }

    /** A result tells of no orientation any more, neither without metadata nor with those that were kept. */
    @Test
    default void whatWasTurnedShouldNotBeTurnedAgain() {
        Rendering rendering = new Rendering(engine());
        byte[] file = TaggedFile.exif(ImageFormat.PNG, SampleFile.named("png").bytes(), 6);
        for (String encoding : rendering.encodings()) {
            for (String policy : encoding.equals("raw") ? new String[0] : new String[] {"", "keep/"}) {
                byte[] result = rendering.render(file, policy + encoding);
                assertThat(Rendering.info(result).orientation().exif())
                        .as("the orientation told by the result of %s%s", policy, encoding)
                        .isEqualTo(1);
            }
        }
    }

    // A decoder may turn the planes of a lossy file before it mixes them.
    private static Tolerance tolerance(SampleFile sample) {
        return sample.format() == ImageFormat.PNG ? Tolerance.EXACT : Tolerance.ALIKE;
    }

    /** Tag 0x0112 of Exif 2.32 says on which sides of the upright picture row 0 and column 0 of the stored one lie. */
    private static Picture upright(Picture stored, int exif) {
        int right = stored.size().width() - 1;
        int bottom = stored.size().height() - 1;
        return switch (exif) {
            case 2 -> Picture.drawn(stored.size(), (x, y) -> stored.argb(right - x, y));
            case 3 -> Picture.drawn(stored.size(), (x, y) -> stored.argb(right - x, bottom - y));
            case 4 -> Picture.drawn(stored.size(), (x, y) -> stored.argb(x, bottom - y));
            case 5 -> Picture.drawn(stored.size().turned(), (x, y) -> stored.argb(y, x));
            case 6 -> Picture.drawn(stored.size().turned(), (x, y) -> stored.argb(y, bottom - x));
            case 7 -> Picture.drawn(stored.size().turned(), (x, y) -> stored.argb(right - y, bottom - x));
            case 8 -> Picture.drawn(stored.size().turned(), (x, y) -> stored.argb(right - y, x));
            default -> stored;
        };
    }
}
