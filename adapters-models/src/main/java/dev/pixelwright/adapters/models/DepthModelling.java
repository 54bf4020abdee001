package dev.pixelwright.adapters.models;

import dev.pixelwright.adapters.models.file.GlbWriter;
import dev.pixelwright.adapters.models.file.Model;
import dev.pixelwright.adapters.models.file.ModelWriter;
import dev.pixelwright.adapters.models.file.ObjWriter;
import dev.pixelwright.adapters.models.file.PlyWriter;
import dev.pixelwright.adapters.models.file.Skin;
import dev.pixelwright.adapters.models.file.StlWriter;
import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.mesh.DepthMesher;
import dev.pixelwright.adapters.models.mesh.Mesh;
import dev.pixelwright.adapters.models.mesh.MeshSettings;
import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.adapters.models.preview.Preview;
import dev.pixelwright.core.image.Raster;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.model.ModelMonitor;
import dev.pixelwright.core.model.ModelOutcome;
import dev.pixelwright.core.model.ModelReport;
import dev.pixelwright.core.model.ModelStage;
import dev.pixelwright.core.model.ModelTarget;
import dev.pixelwright.core.model.ModelTask;
import dev.pixelwright.core.transform.model.ModelFormat;
import dev.pixelwright.core.transform.model.ModelOrder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** From a picture to a model over its depth, wherever that comes from. */
final class DepthModelling {

    /** How far a model comes forward where nobody says: a fifth of the picture's longer side. */
    private static final int DEPTH_PERCENT = 20;

    private static final double PERCENT = 100;
    /** The plate below the farthest, in parts of the longer side: 4 mm of a print of 100 mm. */
    private static final double BASE = 0.04;

    private static final int DEPTH_FROM = 5;
    private static final int MESH_FROM = 50;
    private static final int PREVIEW_FROM = 70;
    private static final int WRITING_FROM = 85;
    private static final int DONE = 100;

    private final DepthSource source;

    DepthModelling(DepthSource source) {
        this.source = source;
    }

    /** Makes it and writes both results; whatever {@code monitor} throws goes through. */
    ModelOutcome make(ModelTask task, ModelTarget target, ModelMonitor monitor) throws IOException {
        ModelOrder order = task.order();
        Runnable beat = () -> monitor.report(ModelReport.of(ModelStage.DEPTH, DEPTH_FROM));
        beat.run();
        Pixels pixels = pixels(task.picture().pixels());
        DepthMap depth = source.depth(pixels, beat);
        monitor.report(ModelReport.of(ModelStage.MESH, MESH_FROM));
        Mesh mesh = DepthMesher.mesh(depth, settings(order));
        monitor.report(ModelReport.of(ModelStage.PREVIEW, PREVIEW_FROM));
        Preview.of(mesh, order.texture() ? Optional.of(pixels) : Optional.empty())
                .write(target.preview());
        monitor.report(ModelReport.of(ModelStage.WRITING, WRITING_FROM));
        Optional<Skin> skin =
                order.texture() ? Optional.of(skin(pixels, task.picture().file())) : Optional.empty();
        writer(order.format()).write(new Model(mesh, skin), target.model());
        monitor.report(ModelReport.of(ModelStage.WRITING, DONE));
        return new ModelOutcome(mesh.faceCount(), mesh.vertexCount());
    }

    private static MeshSettings settings(ModelOrder order) {
        return new MeshSettings(
                order.faceLimit(), order.depthPercent().orElse(DEPTH_PERCENT) / PERCENT, order.base() ? BASE : 0);
    }

    private static ModelWriter writer(ModelFormat format) {
        return switch (format) {
            case GLB -> new GlbWriter();
            case OBJ -> new ObjWriter();
            case STL -> new StlWriter();
            case PLY -> new PlyWriter();
        };
    }

    private static Pixels pixels(Raster raster) throws IOException {
        try (InputStream in = raster.rgba().open()) {
            byte[] rgba = in.readNBytes(Math.toIntExact(raster.rgba().size()));
            return new Pixels(raster.size().width(), raster.size().height(), rgba);
        }
    }

    private static Skin skin(Pixels pixels, SourceImage file) throws IOException {
        try (InputStream in = file.bytes().open()) {
            return new Skin(pixels, in.readAllBytes(), file.info().format());
        }
    }
}
