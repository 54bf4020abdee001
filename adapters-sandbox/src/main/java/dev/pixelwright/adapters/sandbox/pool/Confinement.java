package dev.pixelwright.adapters.sandbox.pool;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the system lets us put around a child's command. Every part of it ends in {@code exec}, so that the process we start
 * is the child itself.
 */
public final class Confinement {

    /** What is told to everybody at the terminal or in the group of the service is not for the children: it ends them itself. */
    private static final List<String> DEAF = List.of("sh", "-c", "trap '' INT TERM HUP; exec \"$@\"", "sh");

    /** With a user namespace first: in it, root has no power over anything outside. */
    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("unshare", "-rn", "--"), List.of("unshare", "-n", "--"));

    private static final List<String> NOTHING = List.of();
    private static final long PATIENCE_SECONDS = 5;

    private final List<String> deaf;
    private final Optional<List<String>> withoutNetwork;

    private Confinement(List<String> deaf, Optional<List<String>> withoutNetwork) {
        this.deaf = deaf;
        this.withoutNetwork = withoutNetwork;
    }

    /**
     * Tries what this system permits.
     *
     * @param trial a short command that succeeds where a child could run, such as one that reads its program
     */
    public static Confinement detect(List<String> trial) {
        List<String> deaf =
                Optional.of(DEAF).filter(words -> works(words, trial)).orElse(NOTHING);
        return new Confinement(
                deaf,
                WITHOUT_NETWORK.stream().filter(words -> works(words, trial)).findFirst());
    }

    /** Nothing at all, for systems that permit nothing. */
    public static Confinement none() {
        return new Confinement(NOTHING, Optional.empty());
    }

    List<String> around(List<String> command) {
        return Stream.of(deaf, withoutNetwork.orElse(NOTHING), command)
                .flatMap(List::stream)
                .toList();
    }

    /** What holds for a child that is started in it. */
    public Protections protections() {
        EnumSet<Protection> held = EnumSet.of(Protection.PROCESS, Protection.ENVIRONMENT);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            held.add(Protection.FOLDER);
        }
        if (new LinuxProcess(ProcessHandle.current().pid()).residentBytes().isPresent()) {
            held.add(Protection.MEMORY);
        }
        if (withoutNetwork.isPresent()) {
            held.add(Protection.NETWORK);
        }
        return new Protections(held);
    }

    private static boolean works(List<String> words, List<String> trial) {
        List<String> command = new ArrayList<>(words);
        command.addAll(trial);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
