package dev.pixelwright.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {

    @ParameterizedTest
    @EnumSource
    void parseShouldUndoLabelAndExtensionInAnyCase(ImageFormat format) {
        assertThat(ImageFormat.parse(format.label())).contains(format);
        assertThat(ImageFormat.parse(format.name())).contains(format);
        assertThat(ImageFormat.parse(format.extension())).contains(format);
        assertThat(format.mediaType()).isEqualTo("image/" + format.label());
    }

    @ParameterizedTest
    @CsvSource({"jpg,JPEG", "tif,TIFF", "TIF,TIFF", "JPG,JPEG"})
    void parseShouldKnowTheShortForms(String text, ImageFormat format) {
        assertThat(ImageFormat.parse(text)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "svg", "jpe", " png", "image/png"})
    void parseShouldNotGuess(String text) {
        assertThat(ImageFormat.parse(text)).isEmpty();
    }
}
