package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.PresetFailure.PresetsOnly;
import dev.pixelwright.core.failure.PresetFailure.UnknownPreset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetsTest {

    private static final Map<String, String> TEXTS = Map.of(
            "thumb", "resize:200x200,fit=cover/webp:q=80",
            "raw-side", "autoOrient:off/keep/flip",
            "old_days", "sepia/blur:2",
            "file", "strip/png");

    private static final Presets PRESETS = Presets.of(TEXTS, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preset:thumb | resize:200x200,fit=cover/webp:q=80
            preset:name=thumb | resize:200x200,fit=cover/webp:q=80
            preset:thumb/sepia | resize:200x200,fit=cover/sepia/webp:q=80
            invert/preset:thumb/sepia/png | invert/resize:200x200,fit=cover/sepia/png
            preset:thumb/preset:old_days | resize:200x200,fit=cover/sepia/blur:2/webp:q=80
            preset:raw-side | autoOrient:off/flip/keep/original
            autoOrient:on/preset:raw-side/strip | flip/original
            preset:raw-side/gif | autoOrient:off/flip/keep/gif
            flip/png/preset:file | !MALFORMED_TRANSFORMATION
            preset:thumb/preset:file | !MALFORMED_TRANSFORMATION
            preset:thumb/preset:thumb/gif | !MALFORMED_TRANSFORMATION
            preset | !INVALID_PARAMETER
            preset:thumb,size=3 | !UNKNOWN_PARAMETER
            preset:Thumb | !UNKNOWN_PRESET
            """)
    void aPresetShouldStandForItsSteps(String text, String expected) {
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> TransformationSyntax.parse(text, PRESETS))
                    .hasMessageStartingWith(expected.substring(1));
        } else {
            assertThat(TransformationSyntax.parse(text, PRESETS)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preset:own | flip/invert/original
            preset:own/webp | flip/invert/webp:q=80
            preset:own/preset:thumb | flip/invert/resize:200x200,fit=cover/webp:q=80
            preset:thumb/preset:own/sepia | resize:200x200,fit=cover/flip/invert/sepia/webp:q=80
            preset:raw-own/strip | autoOrient:off/gif
            preset:raw-own/preset:thumb | !MALFORMED_TRANSFORMATION
            preset:file | png
            preset:Own | !UNKNOWN_PRESET
            """)
    void whatStandsBesideShouldCountWhereTheInstallationHasNone(String text, String expected) {
        Map<String, String> own =
                Map.of("own", "flip/invert", "raw-own", "autoOrient:off/keep/gif", "file", "blur:2/jpeg");
        Presets presets =
                PRESETS.beside(name -> Optional.ofNullable(own.get(name)).map(TransformationSyntax::parse));
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> TransformationSyntax.parse(text, presets))
                    .hasMessageStartingWith(expected.substring(1));
        } else {
            assertThat(TransformationSyntax.parse(text, presets)).hasToString(expected);
        }
    }

    @Test
    void whatStandsBesideShouldNotBeAskedForWithoutNeed() {
        Presets presets = PRESETS.beside(name -> {
            throw new IllegalStateException(name);
        });
        assertThat(TransformationSyntax.parse("flip/preset:file", presets)).hasToString("flip/png");
        assertThatThrownBy(() -> TransformationSyntax.parse("flip/preset:other", presets))
                .hasMessage("other");
        assertThat(presets.meanings()).isEqualTo(PRESETS.meanings());
    }

    @Test
    void aPresetShouldNotNameAnother() {
        assertThatThrownBy(() -> TransformationSyntax.parse("flip/preset:thumb", Presets.WITHIN_A_PRESET))
                .hasMessage("NESTED_PRESET: A preset is made of steps, and may not name the preset 'thumb'.");
    }

    @Test
    void theStepsOfAPresetShouldCount() {
        Presets long19 = Presets.of(Map.of("long", "flip/".repeat(19) + "png"), false);
        assertThat(TransformationSyntax.parse("flip/preset:long", long19).operations())
                .hasSize(20);
        assertThatThrownBy(() -> TransformationSyntax.parse("flip/flip/preset:long", long19))
                .hasMessageStartingWith("TOO_MANY_STEPS");
    }

    @Test
    void anUnknownPresetShouldBeNamedWithoutHarm() {
        NamedStep step = new NamedStep("preset", Map.of("name", "a\nb" + "c".repeat(200)));
        assertThatThrownBy(() -> PRESETS.steps(step)).isInstanceOfSatisfying(FailureException.class, refused -> {
            assertThat(refused.failure()).isInstanceOf(UnknownPreset.class);
            assertThat(refused.failure().message()).hasSizeLessThan(100).contains("a?bccc");
        });
    }

    @Test
    void meaningsShouldBeCanonicalAndInOrder() {
        assertThat(PRESETS.meanings().keySet()).containsExactly("file", "old_days", "raw-side", "thumb");
        assertThat(PRESETS.meanings()).containsEntry("file", Transformation.parse("png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            thumb | resize:0x5 | presets.thumb is wrong: The parameter 'width' of 'resize' must be a whole number from 1 to 16384.
            thumb | reseize:5x5 | presets.thumb is wrong: There is no operation 'reseize'.
            thumb | preset:other/png | presets.thumb names another preset
            thumb | '' | presets.thumb is wrong: The transformation cannot be read: a step begins with a name, not ''.
            9th | png | presets.9th must be named by 1 to 32 letters, digits, dashes and underscores, a letter first
            a.b | png | presets.a.b must be named by 1 to 32 letters, digits, dashes and underscores, a letter first
            """)
    void aBadPresetShouldBeRefusedByItsKey(String name, String text, String words) {
        assertThatThrownBy(() -> Presets.of(Map.of(name, text), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(words);
    }

    @Test
    void thereShouldBeAtMostAHundred() {
        assertThat(Presets.of(many(100), false).meanings()).hasSize(100);
        assertThatThrownBy(() -> Presets.of(many(101), false))
                .hasMessageContaining("101")
                .hasMessageContaining("100");
    }

    @Test
    void onlyPresetsShouldPassWhereNothingElseMayBeOrdered() {
        Presets only = Presets.of(TEXTS, true);
        only.require(TransformationSyntax.parse("preset:thumb", only));
        assertThatThrownBy(() -> only.require(TransformationSyntax.parse("preset:thumb/sepia", only)))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(new PresetsOnly()));
        PRESETS.require(TransformationSyntax.parse("preset:thumb/sepia", PRESETS));
        assertThatThrownBy(() -> Presets.of(Map.of(), true)).hasMessageContaining("presetsOnly");
    }

    private static Map<String, String> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "p" + number)
                .collect(Collectors.toMap(Function.identity(), name -> "png"));
    }

    @ParameterizedTest
    @CsvSource({
        "resize:20x/avif:q=50, true",
        "resize:20x/webp:q=80, true",
        "resize:20x/jpeg:q=80, true",
        "resize:20x/png, true",
        "resize:20x/gif, true",
        "resize:20x/webp:q=81, false",
        "resize:20x/bmp, false",
        "resize:21x/webp:q=80, false",
        "sepia/webp:q=70, true",
        "sepia/png, false"
    })
    void aPresetOfNoFormatShouldMeanEachThatItComesTo(String ordered, boolean permitted) {
        Presets only = Presets.of(Map.of("open", "resize:20x/auto", "short", "sepia/auto:q=70,bytes=900"), true);
        Transformation transformation = Transformation.parse(ordered.replace("q=70", "q=70,bytes=900"));
        if (permitted) {
            only.require(transformation);
        } else {
            assertThatThrownBy(() -> only.require(transformation)).hasMessageStartingWith("PRESETS_ONLY");
        }
    }
}
