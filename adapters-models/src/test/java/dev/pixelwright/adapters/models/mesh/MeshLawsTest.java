package dev.pixelwright.adapters.models.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every mesh, whatever the picture. */
class MeshLawsTest {

    private record Edge(Point from, Point to) {

        Edge turned() {
            return new Edge(to, from);
        }
    }

    @Property(tries = 60)
    void facesShouldStayWithinTheLimit(
            @ForAll @IntRange(min = 1, max = 400) int width,
            @ForAll @IntRange(min = 1, max = 400) int height,
            @ForAll @IntRange(min = 1_000, max = 60_000) int limit,
            @ForAll boolean based,
            @ForAll long seed) {
        Mesh mesh = DepthMesher.mesh(Scene.noise(width, height, seed), new MeshSettings(limit, 0.3, based ? 0.1 : 0));
        assertThat(mesh.faceCount()).isLessThanOrEqualTo(limit).isPositive();
    }

    @Property(tries = 40)
    void basedMeshShouldBeClosed(
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int height,
            @ForAll @IntRange(min = 1_000, max = 20_000) int limit,
            @ForAll @DoubleRange(min = 0.01, max = 1) double base,
            @ForAll long seed) {
        Mesh mesh = DepthMesher.mesh(Scene.noise(width, height, seed), new MeshSettings(limit, 0.3, base));
        Map<Edge, Integer> edges = edges(mesh);
        // Every edge of a triangle is gone along once, and once the other way by the one neighbour it has.
        assertThat(edges).allSatisfy((edge, count) -> {
            assertThat(count).isOne();
            assertThat(edges).containsKey(edge.turned());
        });
        long points = edges.keySet().stream().map(Edge::from).distinct().count();
        // Euler: a body without holes.
        assertThat(points - edges.size() / 2 + mesh.faceCount()).isEqualTo(2);
    }

    @Property(tries = 40)
    void openMeshShouldHaveEachEdgeOnceAndOnlyTheBorderOpen(
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int height,
            @ForAll @IntRange(min = 1_000, max = 20_000) int limit,
            @ForAll long seed) {
        Mesh mesh = DepthMesher.mesh(Scene.noise(width, height, seed), new MeshSettings(limit, 0.3, 0));
        Map<Edge, Integer> edges = edges(mesh);
        Box box = mesh.bounds();
        assertThat(edges).allSatisfy((edge, count) -> {
            assertThat(count).isOne();
            assertThat(edges.containsKey(edge.turned())).isNotEqualTo(isAlong(box, edge.from(), edge.to()));
        });
    }

    @Property(tries = 40)
    void normalsShouldHaveLengthOneAndTrianglesShouldFaceOutward(
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int height,
            @ForAll boolean based,
            @ForAll long seed) {
        Mesh mesh = DepthMesher.mesh(Scene.noise(width, height, seed), new MeshSettings(4_000, 0.3, based ? 0.1 : 0));
        for (int i = 0; i < mesh.vertexCount(); i++) {
            float[] normal = Arrays.copyOfRange(mesh.normals(), 3 * i, 3 * i + 3);
            double length = Math.sqrt(
                    (double) normal[0] * normal[0] + (double) normal[1] * normal[1] + (double) normal[2] * normal[2]);
            assertThat(length).isCloseTo(1, within(1e-5));
        }
        assertThat(volume(mesh)).isPositive();
    }

    /** Six times the volume between the origin's level and the triangles, signed by the way they face. */
    private static double volume(Mesh mesh) {
        double sum = 0;
        for (int i = 0; i < mesh.triangles().length; i += 3) {
            Point a = point(mesh, i);
            Point b = point(mesh, i + 1);
            Point c = point(mesh, i + 2);
            double area = ((double) b.x() - a.x()) * ((double) c.y() - a.y())
                    - ((double) c.x() - a.x()) * ((double) b.y() - a.y());
            // Above 0 because what is in front of level 0 faces forward, and what is behind it faces backward.
            double level = ((double) a.z() + b.z() + c.z()) / 3;
            assertThat(area * level).isGreaterThanOrEqualTo(-1e-9);
            sum += area * level;
        }
        return sum;
    }

    private static boolean isAlong(Box box, Point a, Point b) {
        return (a.x() == b.x()
                        && (a.x() == box.least().x() || a.x() == box.most().x()))
                || (a.y() == b.y()
                        && (a.y() == box.least().y() || a.y() == box.most().y()));
    }

    private static Map<Edge, Integer> edges(Mesh mesh) {
        Map<Edge, Integer> edges = new HashMap<>();
        for (int i = 0; i < mesh.triangles().length; i += 3) {
            List<Point> corners = List.of(point(mesh, i), point(mesh, i + 1), point(mesh, i + 2));
            for (int corner = 0; corner < 3; corner++) {
                edges.merge(new Edge(corners.get(corner), corners.get((corner + 1) % 3)), 1, Integer::sum);
            }
        }
        return edges;
    }

    private static Point point(Mesh mesh, int corner) {
        int at = 3 * mesh.triangles()[corner];
        return new Point(mesh.positions()[at], mesh.positions()[at + 1], mesh.positions()[at + 2]);
    }
}
