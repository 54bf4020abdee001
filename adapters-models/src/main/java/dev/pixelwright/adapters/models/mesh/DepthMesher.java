package dev.pixelwright.adapters.models.mesh;

/**
 * Makes a mesh of a depth map. A vertex is placed where its absence would be seen most, until the limit of faces is reached or
 * the surface is as the map has it; so a plain part has few large triangles, and an edge has many small ones. The same map and
 * settings give the same mesh.
 */
public final class DepthMesher {

    private DepthMesher() {}

    public static Mesh mesh(DepthMap map, MeshSettings settings) {
        Grid grid = Grid.over(map.width(), map.height());
        Heights heights = Heights.over(grid, map, settings.relief());
        Selection selection = new Selection(grid, settings.faceLimit(), settings.based());
        MeshBuffer buffer = new MeshBuffer();
        Surface surface = Surface.build(grid, selection.of(Importance.of(grid, heights.all())), heights, buffer);
        if (settings.based()) {
            new Base(buffer, surface.border(), (float) -settings.base()).build();
        }
        return buffer.mesh();
    }
}
