package dev.pixelwright.adapters.java2d.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.TypesetterContract;
import dev.pixelwright.core.port.Typesetter;
import dev.pixelwright.core.transform.Colour;
import dev.pixelwright.core.transform.overlay.TextMark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTypesetterTest implements TypesetterContract {

    private static final Typesetter TYPESETTER = new OutlineTypesetter();

    @Override
    public Typesetter typesetter() {
        return TYPESETTER;
    }

    @ParameterizedTest
    @ValueSource(strings = {"©", "Ł", "Ж", "Ω", "ש", "€", "→"})
    void scriptsThatTheFontCoversShouldNotBeDrawnAsMissing(String character) {
        // A private use character, which no font of text has.
        var missing = TYPESETTER.set(new TextMark("\uE123", 50, Colour.WHITE), ROOM);
        var drawn = TYPESETTER.set(new TextMark(character, 50, Colour.WHITE), ROOM);
        assertThat(drawn.size()).isNotEqualTo(missing.size());
    }
}
