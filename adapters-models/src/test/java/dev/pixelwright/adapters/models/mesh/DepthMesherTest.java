package dev.pixelwright.adapters.models.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthMesherTest {

    private static final double RELIEF = 0.5;

    @ParameterizedTest
    @CsvSource({
        // What bilinear samples cannot say: the half pixel along the border.
        "RAMP, 20000, 0.0005",
        // Half a pixel of the rim, where a sphere is vertical.
        "SPHERE, 20000, 0.03",
        "SPHERE, 2000, 0.06",
        "PLANE, 1000, 0.000001"
    })
    void surfaceShouldBeWhereTheDepthIs(Scene scene, int limit, double most) {
        Mesh mesh = DepthMesher.mesh(scene.map(640, 640), new MeshSettings(limit, RELIEF, 0));
        assertThat(new SurfaceProbe(mesh).worst((u, v) -> RELIEF * scene.depth(u, v)))
                .isLessThan(most);
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.004", "20000, 0.0003", "100000, 0.0001"})
    void surfaceOfASphereShouldBeNearOnAverage(int limit, double most) {
        Mesh mesh = DepthMesher.mesh(Scene.SPHERE.map(640, 640), new MeshSettings(limit, RELIEF, 0));
        assertThat(new SurfaceProbe(mesh).mean((u, v) -> RELIEF * Scene.SPHERE.depth(u, v)))
                .isLessThan(most);
    }

    @Test
    void stepsShouldBeFlatBetweenTheirEdgesAndSteepOnThem() {
        Mesh mesh = DepthMesher.mesh(Scene.STEPS.map(640, 480), new MeshSettings(20_000, RELIEF, 0));
        SurfaceProbe probe = new SurfaceProbe(mesh);
        double pixels = 2.0 / 640;
        double worst =
                probe.worst((u, v) -> Math.abs(u * 4 - Math.rint(u * 4)) / 4 < pixels && u > pixels && u < 1 - pixels
                        ? Double.NaN
                        : RELIEF * Scene.STEPS.depth(u, v));
        assertThat(worst).isLessThan(1e-4);
    }

    @Test
    void plainPartsShouldCostNoFaces() {
        assertThat(DepthMesher.mesh(Scene.PLANE.map(640, 480), new MeshSettings(50_000, RELIEF, 0))
                        .faceCount())
                .isEqualTo(2 * 4 * 3);
    }

    @Test
    void detailShouldUseTheLimitUp() {
        Mesh mesh = DepthMesher.mesh(Scene.noise(900, 700, 1), new MeshSettings(300_000, RELIEF, 0));
        assertThat(mesh.faceCount()).isBetween(299_996, 300_000);
    }

    @Test
    void longestSideShouldBeOneAndTheFrontShouldFaceForward() {
        Mesh mesh = DepthMesher.mesh(Scene.RAMP.map(640, 480), new MeshSettings(5_000, RELIEF, 0));
        Box box = mesh.bounds();
        assertThat(box.least().x()).isEqualTo(-0.5f);
        assertThat(box.most().x()).isEqualTo(0.5f);
        assertThat(box.least().y()).isEqualTo(-0.375f);
        assertThat(box.most().y()).isEqualTo(0.375f);
        assertThat(box.least().z()).isGreaterThanOrEqualTo(0);
        assertThat(box.most().z()).isLessThanOrEqualTo((float) RELIEF);
        // The ramp rises to the right and down: its normal leans to the left and up.
        assertThat(mesh.normals()[0]).isNegative();
        assertThat(mesh.normals()[1]).isPositive();
        assertThat(mesh.normals()[2]).isPositive();
    }

    @Test
    void topOfThePictureShouldBeUp() {
        Mesh mesh = DepthMesher.mesh(Scene.RAMP.map(64, 64), new MeshSettings(5_000, RELIEF, 0));
        for (int i = 0; i < mesh.vertexCount(); i++) {
            assertThat(mesh.positions()[3 * i]).isCloseTo(mesh.places()[2 * i] - 0.5f, within(1e-6f));
            assertThat(mesh.positions()[3 * i + 1]).isCloseTo(0.5f - mesh.places()[2 * i + 1], within(1e-6f));
        }
    }

    @Test
    void baseShouldReachBelowTheFarthest() {
        Mesh mesh = DepthMesher.mesh(Scene.SPHERE.map(300, 200), new MeshSettings(5_000, RELIEF, 0.05));
        assertThat(mesh.bounds().least().z()).isEqualTo(-0.05f);
    }

    @Test
    void sameMapShouldGiveTheSameMesh() {
        DepthMap map = Scene.noise(300, 200, 7);
        MeshSettings settings = new MeshSettings(9_000, RELIEF, 0.1);
        Mesh first = DepthMesher.mesh(map, settings);
        Mesh second = DepthMesher.mesh(map, settings);
        assertThat(second.positions()).isEqualTo(first.positions());
        assertThat(second.triangles()).isEqualTo(first.triangles());
    }

    @Test
    void boundsShouldBeRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeshSettings(999, RELIEF, 0))
                .withMessageContaining("1000 to 500000, not 999");
        assertThatIllegalArgumentException().isThrownBy(() -> new MeshSettings(500_001, RELIEF, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeshSettings(1_000, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeshSettings(1_000, RELIEF, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DepthMap(1, 1, new float[] {Float.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> new DepthMap(2, 1, new float[] {0}));
    }
}
