package dev.pixelwright.benchmarks.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How one of our own classes is run as a process. */
public final class JavaCommand {

    private JavaCommand() {}

    /** On this program's Java machine and class path. */
    public static List<String> of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.awt.headless=true");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
