package dev.pixelwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final String TEMPLATE = "http://127.0.0.1:8080/{width}/{file}?a=b";

    @Test
    void aFolderShouldBeEnough() {
        Options options = Options.of("photos");
        assertThat(options.folder()).hasToString("photos");
        assertThat(options.pace()).isEqualTo(new Pace(5, 100, 2000, 8000));
        assertThat(options.strangers()).isEmpty();
        assertThat(options.choose("avif")).isTrue();
        assertThat(options.choose(Options.PROMISES)).isTrue();
        assertThat(options.ordinary()).isTrue();
    }

    @Test
    void othersShouldTakePartByTemplate() {
        Options options = Options.of(
                "photos",
                "--contender",
                "imgproxy=" + TEMPLATE,
                "--contender",
                "thumbor=" + TEMPLATE,
                "--pid",
                "thumbor=42");
        assertThat(options.strangers())
                .containsExactly(
                        new Stranger("imgproxy", new UrlTemplate(TEMPLATE), OptionalLong.empty()),
                        new Stranger("thumbor", new UrlTemplate(TEMPLATE), OptionalLong.of(42)));
        assertThat(options.ordinary()).isTrue();
    }

    @Test
    void whatIsLeftOutShouldNotBeWritten() {
        Options options =
                Options.of("photos", "3", "--task", "jpeg", "--seconds", "0.5", "--warm", "1", "--requests", "30");
        assertThat(options.pace()).isEqualTo(new Pace(3, 30, 500, 1000));
        assertThat(options.choose("jpeg")).isTrue();
        assertThat(options.choose("png")).isFalse();
        assertThat(options.choose(Options.PROMISES)).isFalse();
        assertThat(options.ordinary()).isFalse();
        assertThat(Options.of("photos", "--requests", "20").ordinary()).isFalse();
        assertThat(Options.of("photos", "7").ordinary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a 1 2",
                "a 0",
                "a 5 --requests 10",
                "a --task gif",
                "a --tusk b",
                "a --task",
                "a --contender http://h/{width}/{file}",
                "a --contender ours=http://h/{width}/{file}",
                "a --contender sharp=http://h/{width}/{file}",
                "a --contender x=http://h/{width}",
                "a --pid x=1"
            })
    void whatIsNotUnderstoodShouldBeRefused(String words) {
        assertThatThrownBy(() -> Options.of(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTurnShouldTakeAboutItsTime() {
        Pace pace = new Pace(5, 100, 2000, 8000);
        assertThat(pace.count(new Turn(8, 100, OptionalDouble.empty(), 0))).isEqualTo(160);
        assertThat(pace.count(new Turn(1, 9000, OptionalDouble.empty(), 0))).isEqualTo(4);
    }
}
