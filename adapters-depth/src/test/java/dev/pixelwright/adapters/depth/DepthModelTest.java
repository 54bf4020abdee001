package dev.pixelwright.adapters.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.testbed.onnx.DepthNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class DepthModelTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final byte[] RAMP = Scenery.rgba(WIDTH, HEIGHT, (u, v) -> (u + v) / 2);
    private static final InputScale PLAIN = new InputScale(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

    @TempDir
    private Path folder;

    private DepthModelSettings settings(byte[] network) throws IOException {
        return DepthModelSettings.of(Files.write(folder.resolve("model.onnx"), network), 1);
    }

    private float[] nearness(DepthModelSettings settings, byte[] rgba) {
        try (DepthModel model = DepthModels.open(settings)) {
            return model.nearness(rgba, WIDTH, HEIGHT, () -> {});
        }
    }

    static Stream<Arguments> networks() {
        Optional<String> first = Optional.empty();
        Optional<InputScale> own = Optional.empty();
        return Stream.of(
                arguments("any size", DepthNetworks.red(), own, first, Nearer.LARGER),
                arguments("one size", DepthNetworks.redOf(WIDTH, HEIGHT), own, first, Nearer.LARGER),
                arguments("another shape", DepthNetworks.redOf(280, 98), own, first, Nearer.LARGER),
                arguments("half the sides", DepthNetworks.halvedRed(), own, first, Nearer.LARGER),
                arguments("metres", DepthNetworks.metresByRed(), own, first, Nearer.SMALLER),
                arguments("bytes in reverse", DepthNetworks.redOfBytesInReverse(), own, first, Nearer.LARGER),
                arguments("plain samples", DepthNetworks.plainRed(), Optional.of(PLAIN), first, Nearer.LARGER),
                arguments("second result", DepthNetworks.blankAndRed(), own, Optional.of("red"), Nearer.LARGER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void depthShouldBeWhatANetworkSays(
            String what, byte[] network, Optional<InputScale> scale, Optional<String> output, Nearer nearer)
            throws IOException {
        Path file = Files.write(folder.resolve("model.onnx"), network);
        DepthModelSettings settings = new DepthModelSettings(file, 280, 14, scale, output, nearer, 2);

        // A hundredth: the rounding of samples, and what is lost along the border where the network has fewer pixels.
        assertThat(Scenery.worst(nearness(settings, RAMP), RAMP)).isLessThan(0.01);
    }

    @Test
    void networkShouldNotBeToldOfMeansThatItDoesNotUndo() throws IOException {
        DepthModelSettings settings = settings(DepthNetworks.plainRed());
        DepthModelSettings shifted = new DepthModelSettings(
                settings.file(), 280, 14, Optional.of(PLAIN), Optional.empty(), Nearer.SMALLER, 1);

        // Near is far where the wrong end is taken for near.
        assertThat(Scenery.worst(nearness(shifted, RAMP), RAMP)).isGreaterThan(0.9);
    }

    @Test
    void samePictureShouldGiveTheSameDepth() throws IOException {
        DepthModelSettings settings = settings(DepthNetworks.red());
        assertThat(nearness(settings, RAMP)).isEqualTo(nearness(settings, RAMP));
    }

    @Test
    void whatIsTransparentShouldBeFar() throws IOException {
        byte[] rgba = Scenery.rgba(WIDTH, HEIGHT, (u, v) -> u);
        int near = WIDTH - 2;
        rgba[4 * near + 3] = 0;
        rgba[4 * (near + WIDTH) + 3] = (byte) 128;

        float[] found = nearness(settings(DepthNetworks.redOf(WIDTH, HEIGHT)), rgba);

        assertThat(found[near]).isZero();
        assertThat(found[near + WIDTH]).isBetween(0.3f, 0.5f);
        assertThat(found[near + 2 * WIDTH]).isCloseTo(1, within(0.02f));
    }

    @Test
    void singlePixelsThatAreFarOffShouldNotPressTheOthers() throws IOException {
        byte[] rgba = Scenery.rgba(WIDTH, HEIGHT, (u, v) -> 0.4 + 0.2 * u);
        rgba[4 * (60 * WIDTH + 80)] = (byte) 255;
        rgba[4 * (61 * WIDTH + 20)] = 0;

        float[] found = nearness(settings(DepthNetworks.redOf(WIDTH, HEIGHT)), rgba);

        assertThat(found[60 * WIDTH + 80]).isEqualTo(1);
        assertThat(found[61 * WIDTH + 20]).isZero();
        assertThat(found[20 * WIDTH + 80]).isCloseTo(0.5f, within(0.02f));
        assertThat(found[20 * WIDTH + WIDTH - 1]).isBetween(0.93f, 0.97f);
    }

    @Test
    void pictureOfOneDepthShouldBeFlat() throws IOException {
        byte[] rgba = Scenery.rgba(WIDTH, HEIGHT, (u, v) -> 0.7);
        assertThat(nearness(settings(DepthNetworks.red()), rgba)).containsOnly(0);
    }

    @Test
    void narrowPictureShouldStillHaveAPatchAcross() throws IOException {
        byte[] rgba = Scenery.rgba(3, 1000, (u, v) -> v);
        try (DepthModel model = DepthModels.open(settings(DepthNetworks.red()))) {
            assertThat(Scenery.worst(model.nearness(rgba, 3, 1000, () -> {}), rgba))
                    .isLessThan(0.01);
        }
    }

    @Test
    void depthThatIsNoNumberShouldBeRefusedForItsPicture() throws IOException {
        DepthModelSettings settings = settings(DepthNetworks.rootOfBlue());
        byte[] white = new byte[4 * WIDTH * HEIGHT];
        Arrays.fill(white, (byte) 255);
        byte[] black = white.clone();
        black[2] = 0;

        assertThat(nearness(settings, white)).containsOnly(0);
        assertThat(catchThrowable(() -> nearness(settings, black)))
                .hasMessageContaining("MODEL_NOT_POSSIBLE")
                .hasMessageContaining("its depth model gives depths that are no finite numbers");
    }

    @Test
    void beatShouldBeAbleToStopIt() throws IOException {
        try (DepthModel model = DepthModels.open(settings(DepthNetworks.slowRed(200)))) {
            IllegalStateException enough = new IllegalStateException("enough");
            assertThatThrownBy(() -> model.nearness(RAMP, WIDTH, HEIGHT, () -> {
                        throw enough;
                    }))
                    .isSameAs(enough);
        }
    }

    @Test
    void closingShouldEndWhatRunsAndWhatWaits() throws Exception {
        DepthModel model = DepthModels.open(settings(DepthNetworks.slowRed(200)));
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Throwable> runs = ending(model, both);
        CompletableFuture<Throwable> waits = ending(model, both);
        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();

        model.close();

        for (CompletableFuture<Throwable> one : List.of(runs, waits)) {
            assertThat(one.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("GENERATOR_UNAVAILABLE")
                    .hasMessageContaining("it is being stopped");
        }
        assertThatThrownBy(() -> model.nearness(RAMP, WIDTH, HEIGHT, () -> {}))
                .hasMessageContaining("it is being stopped");
    }

    private static CompletableFuture<Throwable> ending(DepthModel model, CountDownLatch heard) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> model.nearness(RAMP, WIDTH, HEIGHT, heard::countDown)));
    }
}
