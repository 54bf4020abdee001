package dev.pixelwright.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.java2d.text.OutlineTypesetter;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PictureDistance;
import dev.pixelwright.app.engine.EveryEngine;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pictures of {@code docs/operations}: each engine must still make what they show, and the page must show all. They
 * are written anew with {@code -Dpixelwright.pictures=write}, and only then.
 */
class OperationPicturesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final boolean WRITE = "write".equals(System.getProperty("pixelwright.pictures"));

    // The pictures are lossy files, and engines round each in their own way.
    private static final double LEAST_SIMILARITY = 0.97;

    // Similarity is of the luma alone: without this one an engine might leave colours as they are.
    private static final double MOST_MEAN_ERROR = 4;

    private static final EveryEngine ENGINES = EveryEngine.open();
    private static final Darkroom READER = new Darkroom(new Java2dEngine(), ImageLimits.DEFAULT);

    /** What a picture shows; several may show one operation. */
    record Example(String name, String steps) {

        @Override
        public String toString() {
            return name;
        }

        Path file() {
            return DOCS.resolve("operations").resolve(name + ".webp");
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example("source", "flip/flip"),
                new Example("resize", "resize:120x80"),
                new Example("resize-cover", "resize:100x100,fit=cover,gravity=east"),
                new Example("resize-contain", "resize:120x120,fit=contain,background=e8e2d4"),
                new Example("resize-fill", "resize:120x120,fit=fill"),
                new Example("crop", "crop:100x80,x=130,y=55"),
                new Example("crop-focal", "crop:90x90,gravity=focal,fx=0.2,fy=0.45"),
                new Example("crop-attention", "crop:100x100,gravity=attention"),
                new Example("crop-entropy", "crop:100x100,gravity=entropy"),
                new Example("trim", "trim"),
                new Example("pad", "pad:12,background=e8e2d4"),
                new Example("extend", "extend:280x180,gravity=south,background=e8e2d4"),
                new Example("round", "round:24"),
                new Example("rotate", "rotate:8"),
                new Example("flip", "flip"),
                new Example("mirror", "mirror"),
                new Example("grayscale", "grayscale"),
                new Example("sepia", "sepia"),
                new Example("hue", "hue:120"),
                new Example("gamma", "gamma:2"),
                new Example("invert", "invert"),
                new Example("tint", "tint:3f7fbf"),
                new Example("brightness", "brightness:25"),
                new Example("contrast", "contrast:50"),
                new Example("saturation", "saturation:80"),
                new Example("flatten", "round:40/flatten:b23a2e"),
                new Example("blur", "blur:3"),
                new Example("sharpen", "sharpen:2,amount=2"),
                new Example("pixelate", "pixelate:8"),
                new Example("watermark", "watermark:text=wqkgUGl4ZWx3cmlnaHQ,size=20,x=8,y=8,opacity=80"),
                new Example("watermark-image", "watermark:image=1,scale=12,tile=24,gravity=northwest,opacity=40"));
    }

    @AfterAll
    static void endEngines() {
        ENGINES.close();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyEngineShouldMakeWhatThePageShows(Example example) throws IOException {
        if (WRITE) {
            Files.write(example.file(), developed(new Java2dEngine(), example, "webp:q=82,effort=6"));
        }
        byte[] shown = Files.readAllBytes(example.file());
        Picture golden = picture(shown);
        for (EveryEngine.Tried tried : ENGINES.all()) {
            byte[] made = developed(tried.engine(), example, "png");
            PictureDistance distance = picture(made).distanceTo(golden);
            assertThat(passes(distance))
                    .as("%s by %s: %s", example, tried, distance)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"saturation", "grayscale", "tint", "hue", "sepia"})
    void whoeverLeavesTheColoursAsTheyAreShouldNotPass(String name) throws IOException {
        Example example = examples()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        PictureDistance distance = picture(Scenery.png()).distanceTo(picture(Files.readAllBytes(example.file())));
        assertThat(passes(distance)).as("%s: %s", example, distance).isFalse();
    }

    @Test
    void thePageShouldShowEveryOperationAndEveryPicture() throws IOException {
        String page = Files.readString(DOCS.resolve("TRANSFORMATIONS.md"));
        for (Class<?> operation : Operation.class.getPermittedSubclasses()) {
            assertThat(page).contains("`" + operation.getSimpleName().toLowerCase(Locale.ROOT));
        }
        List<String> files;
        try (Stream<Path> all = Files.list(DOCS.resolve("operations"))) {
            files = all.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(files)
                .isEqualTo(examples()
                        .map(example -> example.name() + ".webp")
                        .sorted()
                        .toList());
        assertThat(files).allSatisfy(file -> assertThat(page).contains("operations/" + file));
        assertThat(examples().skip(1)).allSatisfy(example -> assertThat(page).contains("`" + example.steps() + "`"));
    }

    @Test
    void thePicturesShouldBeSmall() throws IOException {
        long[] bytes = examples()
                .mapToLong(example -> example.file().toFile().length())
                .toArray();
        assertThat(Arrays.stream(bytes).sum()).isLessThan(150_000);
    }

    private static boolean passes(PictureDistance distance) {
        return distance.similarity() > LEAST_SIMILARITY && distance.meanError() < MOST_MEAN_ERROR;
    }

    private static byte[] developed(ImageEngine engine, Example example, String encoding) throws IOException {
        byte[] mark = Scenery.mark();
        Function<ImageId, SourceImage> marks = id -> {
            try {
                return new SourceImage(ImageHeaders.read(ByteSource.of(mark)), ByteSource.of(mark));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
        Darkroom darkroom = new Darkroom(engine, ImageLimits.DEFAULT, Optional.of(new OutlineTypesetter()));
        ByteSource source = ByteSource.of(example.name().equals("trim") ? Scenery.framed() : Scenery.png());
        Plan plan = darkroom.plan(Transformation.parse(example.steps() + "/" + encoding), source);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        darkroom.develop(source, plan, marks, out, RenderMonitor.NONE);
        return out.toByteArray();
    }

    private static Picture picture(byte[] file) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        Plan plan = READER.develop(
                ByteSource.of(file),
                READER.plan(Transformation.parse("raw"), ByteSource.of(file)),
                raw,
                RenderMonitor.NONE);
        return new Picture(plan.size(), raw.toByteArray());
    }
}
