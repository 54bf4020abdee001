package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.adapters.models.fal.FalGenerator;
import dev.pixelwright.app.config.ModelSettings;
import dev.pixelwright.core.port.ModelGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Who makes models of pictures. */
public final class Generators {

    private Generators() {}

    /** Those that work here and need nothing to be installed. */
    public static List<ModelGenerator> local() {
        return List.of(new ReliefGenerator());
    }

    /**
     * Those that work here, and those elsewhere that an installation has access to.
     *
     * @param spool the folder for files on their way, which is swept
     * @param chance gives numbers from 0 to below 1, for pauses that differ from those of others
     */
    public static List<ModelGenerator> of(ModelSettings settings, Path spool, DoubleSupplier chance) {
        List<ModelGenerator> generators = new ArrayList<>(local());
        settings.fal().ifPresent(fal -> generators.add(new FalGenerator(fal.toFalSettings(), spool, chance)));
        return generators;
    }
}
