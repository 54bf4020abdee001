package dev.pixelwright.app.engine;

import dev.pixelwright.adapters.models.ReliefGenerator;
import dev.pixelwright.core.port.ModelGenerator;
import java.util.List;

/** Who makes models of pictures. */
public final class Generators {

    private Generators() {}

    /** Those that work here and need nothing to be installed. */
    public static List<ModelGenerator> local() {
        return List.of(new ReliefGenerator());
    }
}
