package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.benchmarks.lab.Parallel;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A contender as a process, which says {@code ready NAME} or {@code missing WHY} and then obeys lines until there are no more:
 *
 * <ul>
 *   <li>{@code run COUNT PARALLEL FILE WANTED...} makes all that is wanted COUNT times, PARALLEL at a time;
 *   <li>{@code keep FOLDER FILE WANTED...} makes it once and leaves the results in FOLDER as {@code 0}, {@code 1}, ….
 * </ul>
 *
 * Each is answered with {@code done} or {@code failed WHY}. A file is read when it is first named; from then on it is in memory.
 */
public final class ContenderMain {

    private final Maker maker;
    private final Map<String, byte[]> files = new HashMap<>();

    private ContenderMain(Maker maker) {
        this.maker = maker;
    }

    /** The only argument is a {@link JavaContender}. */
    public static void main(String[] args) throws IOException {
        // Standard output is for answers: a library that prints must not be taken for us.
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        ContenderMain contender;
        try {
            contender = new ContenderMain(JavaContender.valueOf(args[0]).maker());
        } catch (IllegalStateException missing) {
            answers.println("missing " + missing.getMessage());
            return;
        }
        answers.println("ready " + contender.maker.name());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answers.println(contender.obey(line.split(" ")));
        }
    }

    private String obey(String[] words) {
        try {
            if (words[0].equals("run")) {
                byte[] source = file(words[3]);
                List<Wanted> wanted = wanted(words, 4);
                Parallel.run(
                        0,
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        number -> maker.makeAll(source, wanted));
            } else {
                keep(Path.of(words[1]), file(words[2]), wanted(words, 3));
            }
            return "done";
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return "failed " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "failed " + e;
        }
    }

    private void keep(Path folder, byte[] source, List<Wanted> wanted) throws IOException {
        List<byte[]> made = maker.makeAll(source, wanted);
        for (int i = 0; i < made.size(); i++) {
            Files.write(folder.resolve(Integer.toString(i)), made.get(i));
        }
    }

    private byte[] file(String name) throws IOException {
        byte[] known = files.get(name);
        if (known == null) {
            known = Files.readAllBytes(Path.of(name));
            files.put(name, known);
        }
        return known;
    }

    private static List<Wanted> wanted(String[] words, int from) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = from; i < words.length; i++) {
            wanted.add(Wanted.parse(words[i]));
        }
        return wanted;
    }
}
