package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.depth.DepthModel;
import dev.pixelwright.adapters.depth.DepthModelSettings;
import dev.pixelwright.adapters.depth.DepthModels;
import dev.pixelwright.adapters.models.DepthGenerator;
import dev.pixelwright.adapters.models.mesh.DepthMap;
import dev.pixelwright.adapters.models.picture.Pixels;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.port.ModelGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The generator over a depth model, usable or not, and the model where it was loaded. */
public final class OpenDepth implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OpenDepth.class.getName());

    /** As many pixels a side as a depth map has at most: finer would show the grain of the picture. */
    private static final int SIDE = 1024;

    private final ModelGenerator generator;
    private final Optional<DepthModel> model;

    private OpenDepth(ModelGenerator generator, Optional<DepthModel> model) {
        this.generator = generator;
        this.model = model;
    }

    /** Loads the model. One that cannot be used is an obstacle of its generator, and a warning; nothing else suffers by it. */
    public static OpenDepth of(Optional<DepthModelSettings> settings) {
        if (settings.isEmpty()) {
            return without(new GeneratorUnavailable(DepthGenerator.NAME, "it has no depth model"));
        }
        try {
            DepthModel model = DepthModels.open(settings.get());
            return new OpenDepth(
                    DepthGenerator.over((pixels, beat) -> map(model, pixels.within(SIDE), beat)), Optional.of(model));
        } catch (FailureException e) {
            GeneratorUnavailable obstacle = e.failure() instanceof GeneratorUnavailable known
                    ? known
                    : new GeneratorUnavailable(DepthGenerator.NAME, "its depth model cannot be used");
            LOG.log(
                    System.Logger.Level.WARNING,
                    e.failure().message() + " Its file: " + settings.get().file(),
                    e.getCause());
            return without(obstacle);
        }
    }

    private static OpenDepth without(GeneratorUnavailable obstacle) {
        return new OpenDepth(DepthGenerator.without(obstacle), Optional.empty());
    }

    private static DepthMap map(DepthModel model, Pixels pixels, Runnable beat) {
        return new DepthMap(
                pixels.width(), pixels.height(), model.nearness(pixels.rgba(), pixels.width(), pixels.height(), beat));
    }

    /** Its generator after these. */
    public List<ModelGenerator> after(List<ModelGenerator> others) {
        List<ModelGenerator> all = new ArrayList<>(others);
        all.add(generator);
        return all;
    }

    @Override
    public void close() {
        model.ifPresent(DepthModel::close);
    }
}
