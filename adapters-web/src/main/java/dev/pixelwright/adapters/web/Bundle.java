package dev.pixelwright.adapters.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All modules of the console in one file, because a browser asks for each file by itself, six at a time: what takes one
 * round trip then took a dozen. It is put together of the sources as they are, when the service starts; who works on them
 * gets them one by one.
 */
final class Bundle {

    /** The module that a page begins with, and in whose place the bundle stands. */
    static final String ENTRY = "app.js";

    // The first is a script of the page's head and the second one of a worker; words are fetched in one language only.
    private static final Predicate<String> MODULES =
            Pattern.compile("(?!lib/theme\\.js|sw\\.js|words/|vendor/).+\\.js").asMatchPredicate();

    // A module is made when it is first needed. What is none of ours, or is fetched only where somebody wants it, is a
    // file
    // as before.
    private static final String BEGINNING = """
            const made = {};
            const $need = (name) => (made[name] ??= modules[name]());
            async function $bring(from, target) {
              const name = new URL(target, 'file:///' + from).pathname.slice(1);
              return name in modules ? $need(name) : import('./' + name);
            }
            const modules = {
            """;

    private static final String END = """
            };
            $need('%s');
            """.formatted(ENTRY);

    private Bundle() {}

    /** The same {@code files} with one in the place of all modules that it holds. */
    static Map<String, ConsoleFile> of(Map<String, ConsoleFile> files) {
        Map<String, BundledModule> modules = modules(files);
        StringBuilder text = new StringBuilder(BEGINNING);
        modules.forEach((name, module) -> text.append('\'')
                .append(name)
                .append("'() {\n")
                .append(module.body())
                .append("\n},\n"));
        text.append(END);
        Map<String, ConsoleFile> bundled = new TreeMap<>(files);
        bundled.keySet().removeIf(name -> modules.containsKey(name) || name.startsWith(ConsoleFiles.LIT_FOLDER));
        bundled.put(
                ENTRY,
                new ConsoleFile(
                        ConsoleFile.mediaType(ENTRY).orElseThrow(),
                        text.toString().getBytes(StandardCharsets.UTF_8)));
        return bundled;
    }

    private static Map<String, BundledModule> modules(Map<String, ConsoleFile> files) {
        Map<String, BundledModule> modules = new TreeMap<>();
        Deque<String> open =
                new ArrayDeque<>(files.keySet().stream().filter(MODULES).toList());
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!modules.containsKey(name)) {
                ConsoleFile file = Objects.requireNonNull(files.get(name), name);
                BundledModule module = BundledModule.of(name, new String(file.bytes(), StandardCharsets.UTF_8));
                modules.put(name, module);
                module.needed().forEach(open::push);
            }
        }
        return modules;
    }
}
