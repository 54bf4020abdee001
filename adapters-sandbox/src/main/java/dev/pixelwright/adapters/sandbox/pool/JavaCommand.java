package dev.pixelwright.adapters.sandbox.pool;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A child that is a Java machine of its own.
 *
 * @param java the program
 * @param classPath relative parts count from this process's working directory
 * @param main a class that serves an engine
 * @param maxHeapBytes of the child
 * @param options of the Java machine, further ones
 * @param arguments of that class
 */
public record JavaCommand(
        Path java, String classPath, String main, long maxHeapBytes, List<String> options, List<String> arguments)
        implements ChildCommand {

    /** More than this made no picture sooner. */
    private static final long MOST_YOUNG_BYTES = 96L << 20;

    private static final int YOUNG_SHARE = 4;

    private static final int NATIVE_ACCESS_IS_ASKED = 22;

    public JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        // The child's working directory is another.
        classPath = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public List<String> in(Path folder) {
        List<String> words = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + maxHeapBytes,
                // Garbage fills all of it before it is collected; unasked it would grow with the memory of the machine.
                "-Xmn" + Math.min(MOST_YOUNG_BYTES, maxHeapBytes / YOUNG_SHARE),
                // One picture at a time: collectors with threads of their own gain nothing.
                "-XX:+UseSerialGC",
                // A Java machine that has run out of memory is not trusted with the next picture.
                "-XX:+ExitOnOutOfMemoryError",
                // Its last words would else be said where we expect frames.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                // Libraries that JNA unpacks would else lie where the next child finds them.
                "-Djna.tmpdir=" + folder));
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, main));
        words.addAll(arguments);
        return words;
    }
}
