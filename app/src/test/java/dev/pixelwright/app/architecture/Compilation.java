package dev.pixelwright.app.architecture;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The errors that the Java compiler finds in a tree of sources; each begins with the name of its file. */
record Compilation(List<String> errors) {

    private static final String RELEASE = "17";

    /** Compiles a tree with a module-info, whose libraries are taken from the class path of these tests. */
    static Compilation ofModule(SourceTree sources, Path classes) throws IOException {
        return run(sources, classes, List.of("--module-path", jarOf("jspecify")));
    }

    /** Compiles a tree against {@code core}, and otherwise against the class path of these tests. */
    static Compilation against(Path core, SourceTree sources, Path classes) throws IOException {
        return run(sources, classes, List.of("-classpath", core + File.pathSeparator + testClassPath()));
    }

    private static Compilation run(SourceTree sources, Path classes, List<String> where) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(where);
        options.addAll(List.of(
                "--release",
                RELEASE,
                "-proc:none",
                "-nowarn",
                "-d",
                Files.createDirectories(classes).toString()));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources.files()))
                    .call();
        }
        return new Compilation(found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::describe)
                .toList());
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.toUri()).getFileName().toString();
        return file + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static String jarOf(String artifact) {
        return Stream.of(testClassPath().split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(artifact + " is not on the class path"));
    }

    // Surefire starts a JVM with one jar that only lists the others, and tells the real path here.
    private static String testClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
