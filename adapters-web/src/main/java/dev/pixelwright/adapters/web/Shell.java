package dev.pixelwright.adapters.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service worker keeps, so that the console opens without a network.
 *
 * @param version changes with every file, those that are not kept included
 * @param files paths below the console, in order; the empty one is the page
 */
record Shell(String version, List<String> files) {

    /** The script of the service worker. */
    static final String WORKER = "sw.js";

    // The viewer of models, which many people never open.
    private static final int LARGEST_OF_OTHERS = 300_000;

    Shell {
        files = List.copyOf(files);
    }

    static Shell of(Map<String, ConsoleFile> files) {
        StringBuilder all = new StringBuilder();
        List<String> kept = new ArrayList<>();
        new TreeMap<>(files).forEach((name, file) -> {
            all.append(name).append(' ').append(file.digest()).append('\n');
            if (isKept(name, file)) {
                kept.add(name.equals("index.html") ? "" : name);
            }
        });
        return new Shell(
                ConsoleFile.digest(all.toString().getBytes(StandardCharsets.UTF_8)),
                kept.stream().sorted().toList());
    }

    // A worker that kept its own script would never be replaced.
    private static boolean isKept(String name, ConsoleFile file) {
        return !name.equals(WORKER) && !(name.startsWith("vendor/") && file.length() > LARGEST_OF_OTHERS);
    }

    /** {@code worker} with the version at its end: browsers install a worker anew only where its bytes are others. */
    ConsoleFile mark(ConsoleFile worker) {
        byte[] mark = ("// " + version + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(worker.bytes(), worker.bytes().length + mark.length);
        System.arraycopy(mark, 0, marked, worker.bytes().length, mark.length);
        return new ConsoleFile(worker.mediaType(), marked);
    }

    /** As JSON. The names need no escapes: {@link ConsoleFiles} takes no others. */
    ConsoleFile toFile() {
        String names = files.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String json = "{\"version\": \"" + version + "\", \"files\": [" + names + "]}\n";
        return new ConsoleFile("application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
