package dev.pixelwright.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The main sources of a module, in this checkout or in a copy. */
record SourceTree(Path root) {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The sources of a module of the reactor that these tests run in, from whichever of its folders. */
    static SourceTree ofModule(String module) {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path sources = folder.resolve(module).resolve(SOURCES);
            if (Files.isDirectory(sources)) {
                return new SourceTree(sources);
            }
        }
        throw new IllegalStateException("No sources of " + module + " in or above " + start);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    SourceTree copyTo(Path target) throws IOException {
        for (Path file : files()) {
            Path copy = target.resolve(root.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new SourceTree(target);
    }

    void write(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    /** Changes one file, and insists that it did. */
    void edit(String path, UnaryOperator<String> change) {
        try {
            String before = Files.readString(root.resolve(path));
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalStateException("Nothing to change in " + path);
            }
            Files.writeString(root.resolve(path), after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
