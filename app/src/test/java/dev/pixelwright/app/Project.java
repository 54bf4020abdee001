package dev.pixelwright.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources of the whole project are, whether Maven or an editor runs the tests. */
public final class Project {

    private Project() {}

    /** The folder that holds the modules. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md"))
                ? here
                : here.resolveSibling("README.md").getParent();
    }
}
