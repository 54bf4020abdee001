package dev.pixelwright.adapters.models.relief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.models.Pictures;
import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.picture.Pixels;
import org.junit.jupiter.api.Test;

class ReliefDepthTest {

    private static final int MIDDLE_X = Pictures.WIDTH / 2;
    private static final int MIDDLE_Y = Pictures.HEIGHT / 2;

    @Test
    void whatStandsOutShouldBeBeforeItsBackground() {
        DepthMap depth = ReliefDepth.of(Pictures.ball(false));
        assertThat(depth.at(MIDDLE_X, MIDDLE_Y)).isGreaterThan(0.8f);
        assertThat(depth.at(20, MIDDLE_Y)).isLessThan(depth.at(MIDDLE_X, MIDDLE_Y) - 0.4f);
        assertThat(depth.at(Pictures.WIDTH - 20, MIDDLE_Y)).isLessThan(depth.at(MIDDLE_X, MIDDLE_Y) - 0.4f);
    }

    @Test
    void groundShouldComeNearerDownwards() {
        DepthMap depth = ReliefDepth.of(Pictures.ball(false));
        assertThat(depth.at(30, Pictures.HEIGHT - 10)).isGreaterThan(depth.at(30, 10) + 0.2f);
    }

    @Test
    void whatIsTransparentShouldLieFlat() {
        DepthMap depth = ReliefDepth.of(Pictures.ball(true));
        assertThat(depth.at(10, 10)).isZero();
        assertThat(depth.at(MIDDLE_X, MIDDLE_Y)).isGreaterThan(0.5f);
    }

    @Test
    void edgeOfAThingShouldBeSteep() {
        DepthMap depth = ReliefDepth.of(Pictures.ball(false));
        int edge = MIDDLE_X + Pictures.HEIGHT / 4;
        float all = depth.at(MIDDLE_X, MIDDLE_Y) - depth.at(edge + 50, MIDDLE_Y);
        assertThat(depth.at(edge - 8, MIDDLE_Y) - depth.at(edge + 8, MIDDLE_Y)).isGreaterThan(0.4f * all);
    }

    @Test
    void pictureOfOneColourShouldStillHaveADepth() {
        byte[] rgba = new byte[50 * 40 * Pixels.CHANNELS];
        java.util.Arrays.fill(rgba, (byte) 255);
        DepthMap depth = ReliefDepth.of(new Pixels(50, 40, rgba));
        assertThat(depth.at(25, 39)).isGreaterThan(depth.at(25, 0));
        assertThat(ReliefDepth.of(new Pixels(1, 1, new byte[] {1, 2, 3, 4})).at(0, 0))
                .isBetween(0f, 1f);
    }

    @Test
    void largePictureShouldBeMadeSmaller() {
        DepthMap depth = ReliefDepth.of(new Pixels(2048, 512, new byte[2048 * 512 * Pixels.CHANNELS]));
        assertThat(depth.width()).isEqualTo(ReliefDepth.SIDE);
        assertThat(depth.height()).isEqualTo(ReliefDepth.SIDE / 4);
    }
}
