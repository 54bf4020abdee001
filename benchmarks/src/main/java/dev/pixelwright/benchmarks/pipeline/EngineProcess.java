package dev.pixelwright.benchmarks.pipeline;

import dev.pixelwright.benchmarks.lab.JavaCommand;
import dev.pixelwright.benchmarks.lab.Orders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@link EngineAlone} as a process, with the options that the launcher gives to the service. */
final class EngineProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;

    private EngineProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands =
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    static EngineProcess start(Orders orders, int threads) throws IOException {
        List<String> arguments = List.of(
                Integer.toString(orders.source().width()),
                Integer.toString(orders.source().height()),
                Integer.toString(orders.pictures()),
                Integer.toString(threads));
        Process process = new ProcessBuilder(JavaCommand.of(List.of("-Xmx1g"), EngineAlone.class, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        EngineProcess engine = new EngineProcess(process);
        engine.answer();
        return engine;
    }

    /** Does the orders {@code from} to {@code to - 1}. */
    Cost run(int from, int to) throws IOException {
        commands.println(from + " " + to);
        String[] said = answer().split(" ");
        return new Cost(to - from, Double.parseDouble(said[0]), Double.parseDouble(said[1]));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("The engine's process ended");
        }
        return line;
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }
}
