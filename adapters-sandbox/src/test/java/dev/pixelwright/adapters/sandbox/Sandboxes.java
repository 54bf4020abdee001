package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.sandbox.pool.ChildRecipe;
import dev.pixelwright.adapters.sandbox.pool.Confinement;
import dev.pixelwright.adapters.sandbox.pool.JavaCommand;
import dev.pixelwright.core.image.ImageLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sandboxes whose children run classes of these tests. */
final class Sandboxes {

    static final Confinement CONFINEMENT = Confinement.detect(List.of("true"));
    static final Path FOLDER = Path.of("target", "children").toAbsolutePath();

    private static final long MIB = 1 << 20;

    private Sandboxes() {}

    /** Little memory and time, but enough for sound work. */
    static SandboxSettings settings(int children) {
        return new SandboxSettings(
                children, ImageLimits.DEFAULT, Duration.ofSeconds(8), Duration.ofSeconds(4), 400 * MIB);
    }

    static SandboxedEngine of(Class<?> main, SandboxSettings settings) {
        return new SandboxedEngine(settings, recipe(main));
    }

    static ChildRecipe recipe(Class<?> main) {
        JavaCommand command = new JavaCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                // Surefire hands its own process a jar that only names the class path.
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                192 * MIB,
                List.of("-XX:MaxDirectMemorySize=2g"),
                List.of());
        return new ChildRecipe(command, CONFINEMENT, Map.of("LANG", "C.UTF-8"), FOLDER);
    }
}
