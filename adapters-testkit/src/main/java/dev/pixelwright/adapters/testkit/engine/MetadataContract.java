package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Where people live and what they own is in no result, unless they ask for it. */
public interface MetadataContract extends TestedEngine {

    private static List<SampleFile> samples(Rendering rendering) {
        return List.of(
                        SampleFile.named("png"),
                        SampleFile.named("baseline.jpg"),
                        SampleFile.named("progressive.jpg"),
                        SampleFile.named("alpha.webp"),
                        SampleFile.named("colours.gif"))
                .stream()
                .filter(sample -> rendering.reads(sample.format()))
                .toList();
    }

    private static List<String> encodings(Rendering rendering, SampleFile sample) {
        List<String> words = new ArrayList<>(rendering.encodings());
        if (rendering.writes(sample.format())) {
            words.add("original");
        }
        return words;
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    default void nothingAboutThePictureShouldBeInAnyResult() {
        Rendering rendering = new Rendering(engine());
        SoftAssertions.assertSoftly(all -> {
            for (SampleFile sample : samples(rendering)) {
                byte[] file = TaggedFile.full(sample.format(), sample.bytes());
                assertThat(TaggedFile.SECRETS)
                        .as("the secrets in a tagged %s", sample)
                        .anyMatch(latin(file)::contains);
                for (String encoding : encodings(rendering, sample)) {
                    for (String words : new String[] {
                        encoding, "autoOrient:off/" + encoding, rendering.possible(encoding, "resize:32x20")
                    }) {
                        String result = latin(rendering.render(file, words));
                        all.assertThat(TaggedFile.SECRETS)
                                .as("the secrets of %s in the result of %s", sample, words)
                                .noneMatch(result::contains);
                    }
                }
            }
        });
    }

    /** The containers' own names of the blocks that hold such things. */
    @Test
    default void noBlockForMetadataShouldBeLeftEmpty() {
        Rendering rendering = new Rendering(engine());
        for (SampleFile sample : samples(rendering)) {
            byte[] file = TaggedFile.full(sample.format(), sample.bytes());
            for (String encoding : encodings(rendering, sample)) {
                assertThat(latin(rendering.render(file, encoding)))
                        .as("the result of %s from %s", encoding, sample)
                        .doesNotContain("Exif\0\0", "eXIf", "EXIF", "XMP ", "xmpmeta", "Photoshop", "http://ns.adobe")
                        .doesNotContain("ICC_PROFILE", "iCCP", "ICCP");
            }
        }
    }

    /** What a file says about itself does not change how it looks. */
    @Test
    default void metadataShouldNotChangePixels() {
        Rendering rendering = new Rendering(engine());
        for (SampleFile sample : samples(rendering)) {
            byte[] file = TaggedFile.full(sample.format(), sample.bytes());
            Tolerance.EXACT.check(
                    sample + " with metadata",
                    rendering.picture(file, "autoOrient:off/raw"),
                    rendering.picture(sample.bytes()));
        }
    }
}
