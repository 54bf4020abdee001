package dev.pixelwright.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.testbed.picture.Landscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    private Path photos;

    @TempDir
    private Path folder;

    @BeforeEach
    void putPhotos() throws IOException {
        for (int i = 0; i < 3; i++) {
            byte[] photo = new Landscape(400 + 100 * i, 300, i, 0.02).encoded("jpg");
            Files.write(photos.resolve("a photo " + i + ".JPG"), photo);
        }
        Files.writeString(photos.resolve("readme.txt"), "no photograph");
    }

    @Test
    void aSizeThatIsThereShouldBeTakenAsItIs() throws IOException {
        Input input = inputs().megapixels(new Size(610, 300));
        assertThat(input.upright()).isEqualTo(new Size(600, 300));
        assertThat(input.file()).hasSameBinaryContentAs(photos.resolve("a photo 2.JPG"));
    }

    @Test
    void aSizeThatIsNotThereShouldBeMadeOfSeveral() throws IOException {
        Input input = inputs().megapixels(new Size(700, 500));
        assertThat(input.upright()).isEqualTo(new Size(700, 500));
        assertThat(ImageHeaders.read(ByteSource.of(Files.readAllBytes(input.file())))
                        .size())
                .isEqualTo(new Size(700, 500));
    }

    @Test
    void theHeadlineShouldHaveTheSizeAndNoMoreBytesThanSharps() throws IOException {
        Input input = inputs().headline();
        assertThat(input.upright()).isEqualTo(new Size(2725, 2225));
        assertThat(Files.size(input.file())).isLessThanOrEqualTo(829_183);
    }

    @Test
    void tasksShouldAskOnlyThoseWhoCan() throws IOException {
        Set<String> chosen = Set.of("webp", "12mp-512");
        List<Task> tasks = Tasks.of(inputs(), chosen::contains, contender -> contender != Contender.VIPS);
        assertThat(tasks).extracting(Task::name).containsExactly("12mp-512", "webp");
        assertThat(tasks.get(0).contenders()).contains(Contender.THUMBNAILATOR).doesNotContain(Contender.VIPS);
        assertThat(tasks.get(0).wanted()).containsExactly(Wanted.parse("512x384/jpeg:q=80"));
        assertThat(tasks.get(1).contenders()).contains(Contender.SHARP).doesNotContain(Contender.THUMBNAILATOR);
    }

    @Test
    void theGridShouldHoldEveryPhotograph() throws IOException {
        List<Task> tasks = Tasks.of(inputs(), Tasks.GRID::equals, contender -> true);
        assertThat(tasks)
                .extracting(Task::name)
                .contains("grid:a-photo-0", "grid:a-photo-1", "grid:a-photo-2", "grid:progressive", "grid:gray");
        // Never enlarged.
        assertThat(tasks.get(0).wanted().get(0).size()).isEqualTo(new Size(400, 300));
    }

    @Test
    void aFolderWithoutPhotographsShouldBeRefused() {
        assertThatThrownBy(() -> Photo.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.toString());
    }

    private Inputs inputs() throws IOException {
        return new Inputs(Photo.in(photos), folder);
    }
}
