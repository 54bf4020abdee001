package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.contender.Wanted;
import dev.pixelwright.benchmarks.lab.Cpu;
import dev.pixelwright.benchmarks.lab.PeakMemory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The process of a contender. */
public final class Running implements AutoCloseable {

    private static final String READY = "ready ";
    private static final int STOP_SECONDS = 5;
    private static final int LOOK_MILLIS = 2;

    private final Contender contender;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter lines;
    private final String name;

    private Running(Contender contender, Process process) throws IOException {
        this.contender = contender;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.lines = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        String greeting = answer();
        if (!greeting.startsWith(READY)) {
            close();
            throw new MissingContender(contender.key() + ": " + greeting);
        }
        this.name = greeting.substring(READY.length());
    }

    /** Started and ready, or a {@link MissingContender}. */
    public static Running start(Contender contender, int parallel) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(contender.command(parallel))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new MissingContender(contender.key() + ": " + e.getMessage());
        }
        return new Running(contender, process);
    }

    /** A contender that this machine does not have, and why. */
    public static final class MissingContender extends IOException {

        private static final long serialVersionUID = 1;

        MissingContender(String words) {
            super(words);
        }
    }

    public Contender contender() {
        return contender;
    }

    /** What it says that it is. */
    public String name() {
        return name;
    }

    /** Does the task {@code count} times. */
    public Batch run(Task task, int count) throws IOException {
        double cpu = Cpu.millis(process.pid());
        long begin = System.nanoTime();
        say("run " + count + " " + task.parallel() + " " + task.input().file() + " " + words(task.wanted()));
        double millis = (System.nanoTime() - begin) / 1e6;
        return new Batch(count, Cpu.millis(process.pid()) - cpu, millis);
    }

    /** Does the task once, in {@code folder}, and gives the results. */
    public List<byte[]> results(Task task, Path folder) throws IOException {
        say("keep " + folder + " " + task.input().file() + " " + words(task.wanted()));
        List<byte[]> results = new ArrayList<>();
        for (int i = 0; i < task.wanted().size(); i++) {
            results.add(Files.readAllBytes(folder.resolve(Integer.toString(i))));
        }
        return results;
    }

    /**
     * MiB at most so far. Where a picture is a process, one more is made, and that process watched: it is gone before it can
     * be asked.
     */
    public double peakMib(Task task, Path folder) throws IOException, InterruptedException {
        if (contender.isWarm()) {
            return PeakMemory.mib(process.pid()).orElseThrow();
        }
        double[] most = {0};
        Thread watch = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most[0] = Math.max(most[0], PeakMemory.mibOfDescendants(process.pid()));
                try {
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        watch.start();
        results(task, folder);
        watch.interrupt();
        watch.join();
        return most[0];
    }

    private static String words(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::toString).collect(Collectors.joining(" "));
    }

    private void say(String line) throws IOException {
        lines.println(line);
        String answer = answer();
        if (!answer.equals("done")) {
            throw new IOException(contender.key() + " " + answer + " at: " + line);
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(contender.key() + " ended");
        }
        return line;
    }

    /** Nothing more to obey, so that it ends by itself; or else it is ended. */
    @Override
    public void close() {
        lines.close();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
