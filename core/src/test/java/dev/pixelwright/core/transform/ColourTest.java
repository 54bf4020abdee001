package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @Property
    @Domain(Transformations.class)
    void parseShouldUndoToString(@ForAll Colour colour) {
        assertThat(Colour.parse(colour.toString())).contains(colour);
        assertThat(colour.toString()).matches("[0-9a-f]{6}([0-9a-f]{2})?");
        assertThat(colour.toString().length() == 6).isEqualTo(colour.isOpaque());
    }

    @Example
    void parseShouldReadBothForms() {
        assertThat(Colour.parse("FF8000")).contains(new Colour(255, 128, 0, 255));
        assertThat(Colour.parse("ff800040")).contains(new Colour(255, 128, 0, 64));
        assertThat(Colour.TRANSPARENT).hasToString("00000000");
        assertThat(Colour.WHITE).hasToString("ffffff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fff", "#ffffff", "ffffff0", "fffffg", "ffffff000", "red", "-fffff"})
    void parseShouldNotGuess(String text) {
        assertThat(Colour.parse(text)).isEmpty();
    }

    @Example
    void partsShouldBeBytes() {
        assertThatThrownBy(() -> new Colour(256, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Colour(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
