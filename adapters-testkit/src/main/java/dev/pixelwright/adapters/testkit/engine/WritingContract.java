package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Size;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What is written in every format named. A format that is written and not read is looked at by its header only. */
public interface WritingContract extends TestedEngine {

    /** Sides that are even, odd, tiny, and longer than a block of any codec. */
    private static Stream<Size> sizes() {
        return Stream.of(new Size(96, 72), new Size(97, 31), new Size(1, 1), new Size(3, 130), new Size(17, 1));
    }

    private static Tolerance tolerance(ImageFormat format) {
        return switch (format) {
            case PNG, BMP, TIFF -> Tolerance.EXACT;
            case JPEG, WEBP, AVIF, HEIC -> Tolerance.LOSSY;
            case GIF -> Tolerance.PALETTE;
        };
    }

    private static String words(ImageFormat format) {
        return switch (format) {
            case JPEG, WEBP -> format.label() + ":q=95";
            case PNG, BMP, TIFF, AVIF, HEIC, GIF -> format.label();
        };
    }

    private void everyFormat(FormatCheck check) {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (ImageFormat format : engine().capabilities().writes()) {
                all.assertThatCode(() -> check.check(rendering, format))
                        .as(format.label())
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    default void everyFormatShouldComeBackAsItWent() {
        everyFormat((rendering, format) -> sizes().filter(size -> rendering.reads(format))
                .forEach(size -> {
                    Picture photograph = TestPictures.photograph(size);
                    byte[] result = rendering.render(PngFile.of(photograph), words(format));
                    // Structure needs some room to be seen in.
                    Tolerance wanted = tolerance(format);
                    Tolerance tolerance = size.width() < 32 || size.height() < 31
                            ? new Tolerance(0, 2 * wanted.maxMean(), wanted.maxError())
                            : wanted;
                    tolerance.check(words(format) + " of " + size, rendering.picture(result), photograph);
                }));
    }

    @Test
    default void everyResultShouldBeOneUprightPageOfThePlannedSize() {
        String[] wanted = {"resize:40x40,fit=cover", "rotate:30", "crop:13x57"};
        everyFormat((rendering, format) -> sizes().forEach(size -> {
            byte[] file = PngFile.of(TestPictures.gradient(size));
            for (String step : wanted) {
                String transformation = rendering.possible(words(format), step);
                ImageInfo info = Rendering.info(rendering.render(file, transformation));
                String what = transformation + " of " + size;
                assertThat(info.format()).as("the format of %s", what).isEqualTo(format);
                assertThat(info.size())
                        .as("the size of %s", what)
                        .isEqualTo(rendering.plan(file, transformation).size());
                assertThat(info.pages()).as("the pages of %s", what).isEqualTo(1);
                assertThat(info.orientation().exif())
                        .as("the orientation of %s", what)
                        .isEqualTo(1);
            }
        }));
    }

    @Test
    default void transparencyShouldBeKeptOrBecomeWhite() {
        Picture discs = TestPictures.alphaDiscs(new Size(96, 72));
        everyFormat((rendering, format) -> {
            if (rendering.reads(format)) {
                Picture result = rendering.picture(rendering.render(PngFile.of(discs), words(format)));
                switch (format) {
                    case JPEG -> Tolerance.LOSSY.check("jpeg of discs on white", result, onWhite(discs));
                    case BMP -> Tolerance.ROUNDED.check("bmp of discs on white", result, onWhite(discs));
                    case PNG, TIFF -> Tolerance.EXACT.check(format.label() + " with alpha", result, discs);
                    case WEBP, AVIF, HEIC -> Tolerance.LOSSY.check(format.label() + " with alpha", result, discs);
                    case GIF -> checkStencil(result, discs);
                }
            }
        });
    }

    private static Picture onWhite(Picture picture) {
        return Picture.drawn(picture.size(), (x, y) -> {
            int colour = 0xff;
            for (int c = 0; c < Picture.ALPHA; c++) {
                int alpha = picture.sample(x, y, Picture.ALPHA);
                colour = colour << 8 | (picture.sample(x, y, c) * alpha + 255 * (255 - alpha) + 127) / 255;
            }
            return colour;
        });
    }

    // What is half visible may go either way, but not half the way.
    private static void checkStencil(Picture result, Picture source) {
        for (int y = 0; y < source.size().height(); y++) {
            for (int x = 0; x < source.size().width(); x++) {
                int before = source.sample(x, y, Picture.ALPHA);
                int after = result.sample(x, y, Picture.ALPHA);
                assertThat(after)
                        .as("the alpha of a gif at %d, %d, where the source has %d", x, y, before)
                        .isIn(before == 0 ? 0 : 255, before == 255 ? 255 : 0);
            }
        }
    }

    @Test
    default void lessQualityShouldTakeFewerBytes() {
        byte[] file = PngFile.of(TestPictures.photograph(new Size(192, 144)));
        everyFormat((rendering, format) -> {
            if (format == ImageFormat.JPEG || format == ImageFormat.WEBP) {
                int poor = rendering.render(file, format.label() + ":q=20").length;
                int usual = rendering.render(file, format.label()).length;
                int best = rendering.render(file, format.label() + ":q=100").length;
                assertThat(new int[] {poor, usual, best})
                        .as("the bytes of %s at qualities 20, 80 and 100", format.label())
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    default void originalShouldBeTheFormatOfTheSource() {
        Rendering rendering = new Rendering(engine());
        for (SampleFile sample : SampleFile.ALL) {
            if (rendering.reads(sample.format()) && rendering.writes(sample.format())) {
                byte[] result = rendering.render(sample.bytes(), "original");
                assertThat(Rendering.info(result).format())
                        .as("the format of %s, original", sample)
                        .isEqualTo(sample.format());
            }
        }
    }
}
