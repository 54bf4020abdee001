package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.benchmarks.engines.Photo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotTest {

    @TempDir
    private Path folder;

    @Test
    void noTwoPicturesShouldBeTheSame() throws Exception {
        List<Photo> photos = Samples.photos(folder, 3);
        List<Shot> shots = Shot.distinct(photos, 512, Form.JPEG, 100);
        assertThat(shots).hasSize(100).doesNotHaveDuplicates();
        assertThat(shots.get(0)).isEqualTo(new Shot(photos.get(0), 512, Form.JPEG));
        assertThat(shots.get(99)).isEqualTo(new Shot(photos.get(0), 479, Form.JPEG));
        assertThat(shots.get(99).transformation()).isEqualTo("resize:479x479,fit=inside/jpeg:q=80");
    }

    @Test
    void tooFewPhotographsShouldBeSaid() throws Exception {
        List<Photo> photos = Samples.photos(folder, 2);
        assertThat(Shot.distinct(photos, 3, Form.PNG, 6)).hasSize(6);
        assertThatThrownBy(() -> Shot.distinct(photos, 3, Form.PNG, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsPromisedOfNewPicturesShouldNotBeMeasuredOnThoseThatWarmedUp() throws Exception {
        List<Shot> shots = Promises.newShots(Samples.photos(folder, 1).get(0));
        assertThat(shots).hasSize(60).doesNotHaveDuplicates().allMatch(shot -> shot.side() > Contest.WARM_SIDE);
        assertThat(shots.get(59).side()).isEqualTo(1024);
    }
}
