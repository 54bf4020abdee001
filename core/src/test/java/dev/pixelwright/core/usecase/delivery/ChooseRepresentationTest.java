package dev.pixelwright.core.usecase.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.blob.BlobKey;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.blob.StoredBlob;
import dev.pixelwright.core.delivery.Hints;
import dev.pixelwright.core.delivery.Viewer;
import dev.pixelwright.core.image.Filename;
import dev.pixelwright.core.image.Image;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Orientation;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which format and size a picture is shown to whom. */
class ChooseRepresentationTest {

    private static final Set<ImageFormat> ALL = EnumSet.complementOf(EnumSet.of(ImageFormat.HEIC));
    private static final ImageInfo OPAQUE = info(ImageFormat.JPEG, 2000, 1000, 1, false);
    private static final ImageInfo TRANSPARENT = info(ImageFormat.PNG, 2000, 1000, 1, true);
    private static final ImageInfo MOVING = info(ImageFormat.GIF, 200, 100, 8, true);
    private static final ImageInfo WIDE = info(ImageFormat.JPEG, 16_384, 1000, 1, false);

    /** An engine of which only what it can do is asked. */
    private record Able(Set<ImageFormat> writes) implements ImageEngine {

        @Override
        public Capabilities capabilities() {
            Set<ImageFormat> moving = EnumSet.of(ImageFormat.GIF, ImageFormat.WEBP);
            moving.retainAll(writes);
            return new Capabilities("able", ALL, writes, moving, Set.of("resize", "crop", "pixelate"));
        }

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) {
            throw new UnsupportedOperationException("Nothing is made while it is chosen");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opaque      | auto           | avif, webp | avif:q=50
            opaque      | auto           | webp       | webp:q=80
            opaque      | auto           | avif       | avif:q=50
            opaque      | auto           | ''         | jpeg:q=80
            transparent | auto           | ''         | png
            transparent | auto           | webp       | webp:q=80
            moving      | auto           | ''         | gif
            moving      | auto           | avif       | gif
            moving      | auto           | avif, webp | webp:q=80
            wide        | auto           | webp       | jpeg:q=80
            opaque      | auto:q=40      | avif       | avif:q=25
            opaque      | auto:q=40      | webp       | webp:q=40
            opaque      | auto:q=1       | avif       | avif:q=1
            opaque      | auto:q=40      | ''         | jpeg:q=40
            opaque      | auto:bytes=900 | ''         | jpeg:q=80,bytes=900
            transparent | auto:bytes=900 | ''         | auto:bytes=900
            opaque      | png            | avif, webp | png
            opaque      | original       | avif, webp | original
            """)
    void theFormatShouldBeTheBestThatIsShown(String source, String asked, String shown, String expected) {
        Transformation chosen =
                choose(ALL, Presets.NONE).execute(image(source), Transformation.parse(asked), viewer(shown));
        assertThat(chosen).hasToString(expected);
    }

    @Test
    void whatNobodyHereWritesShouldNotBeChosen() {
        ChooseRepresentation plain = choose(EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG), Presets.NONE);
        assertThat(plain.execute(image("opaque"), Transformation.parse("auto"), viewer("avif, webp")))
                .hasToString("jpeg:q=80");
    }

    @Test
    void whatIsLeftOpenShouldStaySoWhereNobodyIsAsked() {
        assertThat(choose(ALL, Presets.NONE).execute(image("opaque"), Transformation.parse("auto"), Viewer.UNKNOWN))
                .hasToString("auto");
    }

    @Test
    void whatCannotBeMadeInAnyFormatShouldBeRefused() {
        assertThatThrownBy(() -> choose(ALL, Presets.NONE)
                        .execute(image("opaque"), Transformation.parse("flip/auto"), viewer("avif, webp")))
                .hasMessageStartingWith("UNSUPPORTED_OPERATION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resize:400x/png            | 2   |      | resize:800x/png
            resize:400x/png            | 1   |      | resize:400x/png
            resize:400x/png            | 2   | 600  | resize:640x/png
            resize:400x/png            | 2   | 1200 | resize:800x/png
            resize:400x/png            |     | 300  | resize:320x/png
            resize:400x/png            |     | 500  | resize:400x/png
            resize:400x/png            | 9   |      | resize:1600x/png
            resize:1900x/png           | 4   |      | resize:2000x/png
            resize:3000x/png           | 4   |      | resize:3000x/png
            png                        | 4   |      | png
            png                        | 4   | 700  | resize:800x/png
            resize:400x/crop:100x90/png | 4  |      | resize:400x/crop:100x90/png
            resize:400x/pixelate:8/png | 4   | 200  | resize:400x/pixelate:8/resize:320x/png
            resize:9000x9,fit=fill,enlarge=true/png | 4 | | resize:9000x9,fit=fill,enlarge=true/png
            """)
    void theSizeShouldFollowTheHints(String asked, Double density, Integer width, String expected) {
        Hints hints = new Hints(
                density == null ? OptionalDouble.empty() : OptionalDouble.of(density),
                width == null ? OptionalInt.empty() : OptionalInt.of(width));
        assertThat(choose(ALL, Presets.NONE)
                        .execute(image("opaque"), Transformation.parse(asked), new Viewer(Optional.empty(), hints)))
                .hasToString(expected);
    }

    @Test
    void formatAndSizeShouldBeChosenTogether() {
        Hints dense = new Hints(OptionalDouble.of(2), OptionalInt.empty());
        assertThat(choose(ALL, Presets.NONE)
                        .execute(
                                image("opaque"),
                                Transformation.parse("resize:400x/auto"),
                                new Viewer(Optional.of(Set.of(ImageFormat.WEBP)), dense)))
                .hasToString("resize:800x/webp:q=80");
    }

    @Test
    void aPresetShouldBeShownInItsOwnSizeWhereNothingElseIsMade() {
        Presets only = Presets.of(Map.of("thumb", "resize:400x/auto"), true);
        Hints dense = new Hints(OptionalDouble.of(2), OptionalInt.of(160));
        Transformation chosen = choose(ALL, only)
                .execute(
                        image("opaque"),
                        Transformation.parse("resize:400x/auto"),
                        new Viewer(Optional.of(Set.of(ImageFormat.AVIF)), dense));
        assertThat(chosen).hasToString("resize:400x/avif:q=50");
        only.require(chosen);
    }

    private static ChooseRepresentation choose(Set<ImageFormat> writes, Presets presets) {
        return new ChooseRepresentation(new Darkroom(new Able(writes), ImageLimits.DEFAULT), presets);
    }

    private static Viewer viewer(String shown) {
        Set<ImageFormat> formats = Arrays.stream(shown.split(", "))
                .flatMap(name -> ImageFormat.parse(name).stream())
                .collect(Collectors.toSet());
        return new Viewer(Optional.of(formats), Hints.NONE);
    }

    private static Image image(String source) {
        ImageInfo info = Map.of("opaque", OPAQUE, "transparent", TRANSPARENT, "moving", MOVING, "wide", WIDE)
                .get(source);
        UUID content = new UUID(1, 2);
        StoredBlob blob = new StoredBlob(BlobKey.derivative(content, 1), 10, Sha256.of("x"));
        return new Image(new ImageId(1), new UserId(1), content, new Filename("cat.jpg"), info, blob, Instant.EPOCH);
    }

    private static ImageInfo info(ImageFormat format, int width, int height, int pages, boolean alpha) {
        return new ImageInfo(format, new Size(width, height), pages, Orientation.UPRIGHT, alpha);
    }
}
