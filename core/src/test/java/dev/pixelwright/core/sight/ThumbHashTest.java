package dev.pixelwright.core.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pixelwright.core.image.Size;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the reference (the npm package thumbhash, version 0.1.1) makes of the same pictures. */
class ThumbHashTest {

    private static byte[] picture(Size size, IntBinaryOperator alpha) {
        byte[] rgba = new byte[(int) size.pixels() * 4];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int at = 4 * (y * size.width() + x);
                rgba[at] = (byte) (x * x * 3 + y * 7 + x * y);
                rgba[at + 1] = (byte) (x * 5 + y * y * 2);
                rgba[at + 2] = (byte) (x * 11 + y * 13 + 40);
                rgba[at + 3] = (byte) alpha.applyAsInt(x, y);
            }
        }
        return rgba;
    }

    @ParameterizedTest
    @CsvSource({
        "100, 75, 4AcCBYKDIHqHhnhXKGR2V2B49Xhm",
        "75, 100, 3wcCBQImoIeHd3dHCHV2OAVWuH92",
        "32, 32, 3wcGFwKFU3YjRXdGGgYWISSFN1ABv8kM",
        "100, 12, 3/cFCYJ0QGpFBnJlQBjHNZ8=",
        "9, 100, nicGCQJ0Z2d2Y2UHcXDXJUA="
    })
    void opaquePictureShouldBeHashedAsByTheReference(int width, int height, String expected) {
        Size size = new Size(width, height);
        assertThat(ThumbHash.of(size, picture(size, (x, y) -> 255)).base64()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"64, 40, HwiCC4IXV3eJiGApk2+fpFoMZURneHc=", "40, 64, IAiCAwAYhYeIZwYDif57Zod3hgV0kHY="})
    void translucentPictureShouldBeHashedAsByTheReference(int width, int height, String expected) {
        Size size = new Size(width, height);
        assertThat(ThumbHash.of(size, picture(size, (x, y) -> x * 9 + y * 4)).base64())
                .isEqualTo(expected);
    }

    @Test
    void plainPicturesShouldBeHashedAsByTheReference() {
        assertThat(ThumbHash.of(new Size(1, 1), picture(new Size(1, 1), (x, y) -> 255))
                        .base64())
                .isEqualTo("wwYKVwAI9wiIh4hwj3CI+AiIcH/4AAAA");
        assertThat(ThumbHash.of(new Size(16, 16), picture(new Size(16, 16), (x, y) -> 0))
                        .base64())
                .isEqualTo("AAiCBQAAAAAAAAAAAAAAAAAAAAAAAAAAAA==");
    }

    @Test
    void hashShouldSurviveItsBytes() {
        ThumbHash hash = new ThumbHash("3/cFCYJ0QGpFBnJlQBjHNZ8=");
        assertThat(hash.bytes()).hasSize(17);
        assertThat(ThumbHash.of(hash.bytes())).isEqualTo(hash);
    }

    @Test
    void whatIsNoHashShouldBeRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ThumbHash.of(new byte[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> ThumbHash.of(new byte[26]));
        Size large = new Size(101, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> ThumbHash.of(large, picture(large, (x, y) -> 255)));
    }
}
