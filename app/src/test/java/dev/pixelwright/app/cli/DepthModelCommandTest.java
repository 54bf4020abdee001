package dev.pixelwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.testbed.onnx.DepthNetworks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a picture through a depth network to the file of a model: scenes of known depth are what comes out. */
class DepthModelCommandTest {

    /** Ordered below: half of the longest side. */
    private static final double RELIEF = 0.5;
    /** Pixels of the picture on either side of a step that may be on the way from one to the other. */
    private static final double BLUR = 3;

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int model(Path picture, Path network, Path target) {
        String[] words = {
            "model",
            picture.toString(),
            "-o",
            target.toString(),
            "--depth-model",
            network.toString(),
            "--depth",
            "50",
            "--faces",
            "100000",
            "--no-texture"
        };
        return PixelwrightCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words);
    }

    private Path network(byte[] network) throws IOException {
        return Files.write(folder.resolve("network.onnx"), network);
    }

    /** The mean and the worst distance, in parts of the longest side. */
    @ParameterizedTest
    @CsvSource({
        "RAMP,   any,  0.0002, 0.002",
        "RAMP,   one,  0.0002, 0.002",
        "STEPS,  any,  0.00001, 0.0001",
        // Worst at the rim, where a sphere is vertical.
        "SPHERE, any,  0.0003, 0.04",
        "SPHERE, half, 0.0004, 0.05"
    })
    void sceneOfKnownDepthShouldBeTheSurface(DepthScene scene, String network, double mean, double worst)
            throws IOException {
        byte[] model = network.equals("one")
                ? DepthNetworks.redOf(518, 518)
                : network.equals("half") ? DepthNetworks.halvedRed() : DepthNetworks.red();
        Path glb = folder.resolve("model.glb");
        Path ply = folder.resolve("model.ply");
        Path picture = scene.picture(folder);

        assertThat(model(picture, network(model), glb)).as(err.toString()).isZero();
        assertThat(model(picture, network(model), ply)).as(err.toString()).isZero();

        for (ReadSurface surface :
                new ReadSurface[] {ReadSurface.glb(glb, DepthScene.ASPECT), ReadSurface.ply(ply, DepthScene.ASPECT)}) {
            assertThat(surface.mean(known(scene))).isLessThan(mean);
            assertThat(surface.worst(known(scene))).isLessThan(worst);
        }
    }

    private static DoubleBinaryOperator known(DepthScene scene) {
        return (u, v) -> nearStep(scene, u) ? Double.NaN : RELIEF * scene.depth(u, v);
    }

    private static boolean nearStep(DepthScene scene, double u) {
        double off = Math.abs(4 * u - Math.rint(4 * u)) / 4 * DepthScene.WIDTH;
        return scene == DepthScene.STEPS && off < BLUR && u > 0.1 && u < 0.9;
    }

    @Test
    void networkThatCannotBeUsedShouldBeToldInOneLine() throws IOException {
        Path target = folder.resolve("model.glb");
        Path picture = DepthScene.RAMP.picture(folder);

        assertThat(model(picture, folder.resolve("none.onnx"), target)).isEqualTo(1);
        assertThat(err.toString())
                .contains("GENERATOR_UNAVAILABLE")
                .contains("the file of its depth model is not there")
                .hasLineCount(1);
        assertThat(model(picture, picture, target)).isEqualTo(1);
        assertThat(err.toString()).contains("the file of its depth model is no ONNX model");
        assertThat(target).doesNotExist();
    }
}
