package dev.pixelwright.adapters.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All files of the console, by their paths below it. They are looked up by name among those that are there, so that no
 * path, however written, leads to anything else.
 */
final class ConsoleFiles {

    /** Where the drawing library is, below the console. */
    static final String LIT_FOLDER = "vendor/lit-html/";

    private static final String PAGE = "index.html";
    private static final String SHELL = "shell.json";
    private static final String LIT = "/META-INF/resources/webjars/lit-html/3.3.2/";

    private static final Predicate<String> OWN =
            Pattern.compile("[A-Za-z0-9_-]+([/.][A-Za-z0-9_-]+)*").asMatchPredicate();

    /** What modules for browsers are made of; the rest of the WebJar is for servers and for who works on it. */
    private static final Predicate<String> LIT_MODULES = Pattern.compile(
                    "(lit-html|directive|async-directive|directive-helpers|is-server)\\.js|directives/[a-z-]+\\.js")
            .asMatchPredicate();

    private final ResourceFolder own = new ResourceFolder("console/", PAGE);
    private final ResourceFolder lit = new ResourceFolder(LIT, "lit-html.js");

    private Map<String, ConsoleFile> read = Map.of();

    /** The file at {@code path}; the page itself where no file can be meant, because the pages name their views so. */
    Optional<ConsoleFile> find(String path) {
        Map<String, ConsoleFile> files = all();
        return Optional.ofNullable(files.get(isView(path) ? PAGE : path));
    }

    /** All that are given out, the list of them included. */
    synchronized Map<String, ConsoleFile> all() {
        // Who works on the files sees what they have written at the next look.
        if (read.isEmpty() || !own.isFixed()) {
            Map<String, ConsoleFile> files = new TreeMap<>();
            add(files, "", own.read(OWN));
            add(files, LIT_FOLDER, lit.read(LIT_MODULES));
            if (own.isFixed()) {
                files = Bundle.of(files);
            }
            Shell shell = Shell.of(files);
            files.computeIfPresent(Shell.WORKER, (name, worker) -> shell.mark(worker));
            files.put(SHELL, shell.toFile());
            read = Map.copyOf(files);
        }
        return read;
    }

    private static void add(Map<String, ConsoleFile> files, String folder, Map<String, byte[]> found) {
        found.forEach((name, bytes) ->
                ConsoleFile.mediaType(name).ifPresent(type -> files.put(folder + name, new ConsoleFile(type, bytes))));
    }

    private static boolean isView(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 0x7f);
    }
}
