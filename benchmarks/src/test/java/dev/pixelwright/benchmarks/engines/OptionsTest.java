package dev.pixelwright.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void aFolderShouldBeEnough() {
        Options options = Options.of("photos");
        assertThat(options.folder()).hasToString("photos");
        assertThat(options.pace()).isEqualTo(new Race.Pace(7, 1000, 5000));
        assertThat(options.isWhole()).isTrue();
        assertThat(options.choose("headline")).isTrue();
        assertThat(options.invite(Contender.IMGSCALR)).isTrue();
    }

    @Test
    void whatIsLeftOutShouldBeSaid() {
        Options options = Options.of("--task", "five,grid", "photos", "3", "--only", "sharp", "--seconds", "0.5");
        assertThat(options.pace()).isEqualTo(new Race.Pace(3, 500, 5000));
        assertThat(options.isWhole()).isFalse();
        assertThat(options.choose("five")).isTrue();
        assertThat(options.choose("grid:canon")).isTrue();
        assertThat(options.choose("png")).isFalse();
        assertThat(options.invite(Contender.OURS)).isTrue();
        assertThat(options.invite(Contender.SHARP)).isTrue();
        assertThat(options.invite(Contender.VIPS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a 1 2", "a 0", "a x", "a --task", "a --tusk b", "a --only nobody", "a --seconds -1"})
    void whatIsNotUnderstoodShouldBeRefused(String words) {
        assertThatThrownBy(() -> Options.of(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTurnShouldTakeAboutItsTime() {
        Race.Pace pace = new Race.Pace(7, 1000, 5000);
        assertThat(pace.count(new Batch(10, 0, 200), 1)).isEqualTo(50);
        assertThat(pace.count(new Batch(10, 0, 210), 2)).isEqualTo(48);
        assertThat(pace.count(new Batch(1, 0, 5000), 2)).isEqualTo(2);
    }
}
