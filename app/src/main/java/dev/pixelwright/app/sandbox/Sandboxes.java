package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.SandboxSettings;
import dev.pixelwright.adapters.sandbox.SandboxedEngine;
import dev.pixelwright.adapters.sandbox.pool.ChildRecipe;
import dev.pixelwright.adapters.sandbox.pool.Confinement;
import dev.pixelwright.adapters.sandbox.pool.JavaCommand;
import dev.pixelwright.app.config.EngineSettings;
import dev.pixelwright.core.image.ImageLimits;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts sandboxes whose children run this very program. */
public final class Sandboxes {

    private static final System.Logger LOG = System.getLogger(Sandboxes.class.getName());

    /**
     * What a Java machine needs to know to read file names and to start at all, and where the system looks for libraries;
     * nothing here is a secret.
     */
    static final Set<String> ESSENTIAL =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    /** Where this process looks for libraries: a child must find the same libvips, or none. */
    private static final List<String> LIBRARIES = List.of("jna.library.path", "jna.platform.library.path");

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private Sandboxes() {}

    /** What this system lets us put around a child. */
    public static Confinement confinement() {
        return Confinement.detect(List.of("test", "-r", classPath().split(File.pathSeparator, -1)[0]));
    }

    /** Begins to start the children; {@code workers} render at the same time. */
    public static SandboxedEngine open(EngineSettings settings, int workers, ImageLimits limits) {
        Confinement confinement = confinement();
        LOG.log(System.Logger.Level.INFO, "Pictures are decoded behind: {0}", confinement.protections());
        List<String> arguments = List.of(
                settings.type().name(),
                Integer.toString(settings.threadsOfOnePicture()),
                Boolean.toString(settings.sandbox().warmUp()),
                Long.toString(settings.sandbox().keptBytes()));
        return new SandboxedEngine(
                settings.sandbox().toSandboxSettings(workers, limits),
                recipe(
                        confinement,
                        new JavaCommand(
                                java(),
                                classPath(),
                                EngineChild.class.getName(),
                                settings.sandbox().maxHeap().toBytes(),
                                Stream.concat(
                                                libraries(System.getProperties()).stream(),
                                                keptClasses(ManagementFactory.getRuntimeMXBean()
                                                                .getInputArguments())
                                                        .stream())
                                        .toList(),
                                arguments)));
    }

    /** A child like any other, but for what runs in it: an engine that makes no pictures but looks around. */
    static SandboxedEngine scouting(Confinement confinement, SandboxSettings settings, long maxHeapBytes) {
        // The memory that it is to take beside its heap is bounded by the sandbox alone.
        List<String> options = List.of("-XX:MaxDirectMemorySize=" + 4 * settings.maxMemoryBytes());
        return new SandboxedEngine(
                settings,
                recipe(
                        confinement,
                        new JavaCommand(
                                java(), classPath(), ScoutChild.class.getName(), maxHeapBytes, options, List.of())));
    }

    private static ChildRecipe recipe(Confinement confinement, JavaCommand command) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new ChildRecipe(command, confinement, essential(System.getenv()), temporary.toAbsolutePath());
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    static List<String> libraries(Properties own) {
        return LIBRARIES.stream()
                .filter(own::containsKey)
                .map(name -> "-D" + name + "=" + own.getProperty(name))
                .toList();
    }

    // What the Java machine has kept of our classes serves a child as well; one that it does not fit starts without.
    // Only the file is passed on: what options of logging would print stands where we expect frames.
    static List<String> keptClasses(List<String> own) {
        return own.stream()
                .filter(option -> option.startsWith(ARCHIVE))
                .map(option -> ARCHIVE + absolute(option.substring(ARCHIVE.length())))
                .toList();
    }

    // One of the Java machine's own, and one on top of it. The child's working directory is another.
    private static String absolute(String archives) {
        return Arrays.stream(archives.split(File.pathSeparator, -1))
                .map(archive -> Path.of(archive).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Map<String, String> essential(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> ESSENTIAL.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
