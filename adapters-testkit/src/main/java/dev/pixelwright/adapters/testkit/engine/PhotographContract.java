package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.picture.JpegFile;
import dev.pixelwright.adapters.testkit.picture.Photograph;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.Orientation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Photographs as cameras write them, held upright or across, come out upright in every format that is written. */
public interface PhotographContract extends TestedEngine {

    private static byte[] file(Photograph photograph) {
        byte[] plain = JpegFile.of(photograph.stored());
        return photograph.exif() == Photograph.NOT_SAID
                ? plain
                : TaggedFile.exif(ImageFormat.JPEG, plain, photograph.exif());
    }

    @Test
    default void photographsShouldBeUprightInEveryFormat() {
        Rendering rendering = new Rendering(engine());
        if (!rendering.reads(ImageFormat.JPEG)) {
            return;
        }
        SoftAssertions.assertSoftly(all -> {
            for (Photograph photograph : Photograph.all()) {
                for (ImageFormat format : engine().capabilities().writes()) {
                    all.assertThatCode(() -> upright(rendering, photograph, format))
                            .as("%s as %s", photograph, format)
                            .doesNotThrowAnyException();
                }
            }
        });
    }

    private static void upright(Rendering rendering, Photograph photograph, ImageFormat format) {
        byte[] file = file(photograph);
        assertThat(Rendering.info(file).orientation()).isEqualTo(Orientation.ofExif(photograph.orientation()));
        byte[] result = rendering.render(file, format.label());
        ImageInfo info = Rendering.info(result);
        assertThat(info.orientation()).as("its orientation").isEqualTo(Orientation.UPRIGHT);
        assertThat(info.size()).as("its size").isEqualTo(photograph.upright());
        if (rendering.reads(format)) {
            Picture seen = photograph.seen();
            Tolerance.LOSSY.check("it", rendering.picture(result), seen);
        }
    }
}
