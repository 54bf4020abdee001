package dev.pixelwright.adapters.java2d.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.pixel.Row;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.core.image.Size;
import org.junit.jupiter.api.Test;

class LinearLightTest {

    private static final int LEVELS = 256;
    private static final int FINE = 100_000;

    @Test
    void everyByteShouldStandForItsLightAndComeBack() {
        Bitmap bytes = new Bitmap(new Size(LEVELS, 1), true);
        for (int x = 0; x < LEVELS; x++) {
            for (int c = 0; c < Row.CHANNELS; c++) {
                bytes.samples()[x * Row.CHANNELS + c] = (byte) x;
            }
        }
        Row light = new Row(LEVELS);
        LinearLight.of(bytes).read(0, light);
        byte[] back = new byte[LEVELS * Row.CHANNELS];
        LinearLight.encoded(LinearLight.of(bytes)).readBytes(0, back, 0, new Row(LEVELS));
        for (int x = 0; x < LEVELS; x++) {
            double colour = x / 255.0;
            double exact = colour <= 0.04045 ? colour / 12.92 : Math.pow((colour + 0.055) / 1.055, 2.4);
            assertThat((double) light.red()[x]).as("the light of %d", x).isCloseTo(exact, within(1e-7));
            assertThat(light.alpha()[x]).as("alpha %d", x).isEqualTo(x / 255f);
        }
        assertThat(back).isEqualTo(bytes.samples());
    }

    @Test
    void lightShouldBecomeAColourWithinAFifthOfALevel() {
        Row colours = new Row(FINE + 1);
        LinearLight.encoded(new Ramp()).read(0, colours);
        for (int x = 0; x <= FINE; x++) {
            double light = (double) x / FINE;
            double exact = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            assertThat(255.0 * colours.green()[x]).as("light of %s", light).isCloseTo(255 * exact, within(0.2));
        }
    }

    /** From black to white in one row, finer than any table. */
    private static final class Ramp implements Rows {

        @Override
        public Size size() {
            return new Size(FINE + 1, 1);
        }

        @Override
        public boolean hasAlpha() {
            return false;
        }

        @Override
        public void read(int y, Row into) {
            for (int c = 0; c < Row.ALPHA; c++) {
                for (int x = 0; x <= FINE; x++) {
                    into.channel(c)[x] = (float) x / FINE;
                }
            }
        }
    }
}
