package dev.pixelwright.app.doctor;

import dev.pixelwright.app.config.ServiceConfiguration;
import java.util.function.Consumer;

/** Tries one thing after the other. */
public final class Examination {

    private Examination() {}

    /** Of this system, for a service that is configured so; tells each finding at once, since some take seconds. */
    public static void of(ServiceConfiguration configuration, Consumer<Finding> reader) {
        MachineCheck.tell(reader);
        new EngineCheck(configuration.engine()).tell(reader);
        if (configuration.engine().sandbox().enabled()) {
            SandboxCheck.tell(reader);
        } else {
            reader.accept(Finding.weak(
                    "sandbox",
                    "pictures are decoded in the service's own process: engine.sandbox.enabled is false, and true"
                            + " would keep a picture from harming it"));
        }
        new PlaceCheck(configuration).tell(reader);
    }
}
