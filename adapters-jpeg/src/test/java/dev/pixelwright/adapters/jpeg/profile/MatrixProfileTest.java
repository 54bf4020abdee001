package dev.pixelwright.adapters.jpeg.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixProfileTest {

    private static final double[][] SRGB = {{0.4360, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
    };
    private static final double[][] DISPLAY_P3 = {
        {0.5151, 0.2412, -0.0011}, {0.2920, 0.6922, 0.0419}, {0.1571, 0.0666, 0.7841}
    };

    /** A profile of three primaries and one curve. */
    private static byte[] profile(double[][] primaries, byte[] curve) {
        ByteBuffer out = ByteBuffer.allocate(132 + 6 * 12 + 3 * 20 + curve.length);
        out.putInt(out.capacity());
        out.position(12);
        out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        out.position(36);
        out.put(ascii("acsp"));
        out.position(128);
        out.putInt(6);
        String[] names = {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        int data = 132 + 6 * 12;
        for (int i = 0; i < 6; i++) {
            out.put(ascii(names[i])).putInt(data + 20 * Math.min(3, i)).putInt(i < 3 ? 20 : curve.length);
        }
        for (double[] primary : primaries) {
            out.put(ascii("XYZ ")).putInt(0);
            for (double value : primary) {
                out.putInt((int) Math.round(value * 65536));
            }
        }
        return out.put(curve).array();
    }

    private static boolean isSrgb(byte[] profile) {
        return MatrixProfile.of(profile).map(MatrixProfile::isSrgb).orElse(false);
    }

    private static byte[] formula(int type, double... parameters) {
        ByteBuffer out = ByteBuffer.allocate(12 + 4 * parameters.length);
        out.put(ascii("para")).putInt(0).putShort((short) type).putShort((short) 0);
        for (double parameter : parameters) {
            out.putInt((int) Math.round(parameter * 65536));
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final byte[] SRGB_CURVE = formula(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);

    @Test
    void profilesOfSrgbShouldBeKnownByTheirNumbers() {
        assertThat(isSrgb(profile(SRGB, SRGB_CURVE))).isTrue();
        assertThat(isSrgb(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()))
                .as("the profile of the JDK, whose curve is a table")
                .isTrue();
    }

    @Test
    void otherColoursShouldBeTold() {
        assertThat(isSrgb(profile(DISPLAY_P3, SRGB_CURVE))).as("Display P3").isFalse();
        assertThat(isSrgb(profile(SRGB, formula(0, 1.8)))).as("a gamma of 1.8").isFalse();
        for (int space : new int[] {ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_GRAY, ColorSpace.CS_PYCC}) {
            assertThat(isSrgb(ICC_Profile.getInstance(space).getData())).isFalse();
        }
    }

    @Test
    void aBrokenProfileShouldBeNoneOfSrgb() {
        byte[] sound = profile(SRGB, SRGB_CURVE);
        for (int length = 0; length < sound.length; length++) {
            assertThat(MatrixProfile.of(Arrays.copyOf(sound, length))).isEmpty();
        }
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = sound.clone();
            for (int k = 0; k < 4; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> MatrixProfile.of(broken).map(MatrixProfile::isSrgb))
                    .doesNotThrowAnyException();
        }
    }
}
