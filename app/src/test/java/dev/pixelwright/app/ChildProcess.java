package dev.pixelwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the program as a person would, in a process of its own: the packed jar where there is one, else the classes. */
public final class ChildProcess {

    static final Path JAR = Path.of("target", "pixelwright.jar").toAbsolutePath();
    private static final KeptClasses KEPT_CLASSES = new KeptClasses(JAR);

    private ChildProcess() {}

    /** How a command ended. */
    public record Result(int exit, String out, String err) {}

    /** Prepares {@code java <options> <program> <arguments>}. */
    static ProcessBuilder builder(List<String> javaOptions, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        // Integration tests run after the jar was packed and say so; all others must not meet the jar of an older
        // build.
        if (Boolean.getBoolean("pixelwright.packed")) {
            command.addAll(KEPT_CLASSES.options());
            command.addAll(List.of("-jar", JAR.toString()));
        } else {
            // The jar's manifest says this; newer Java machines print a warning where nobody does.
            if (Runtime.version().feature() >= 22) {
                command.add("--enable-native-access=ALL-UNNAMED");
            }
            command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        }
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Runs a command to its end in {@code folder}. */
    static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), List.of(arguments));
    }

    static Result run(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = builder(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"), arguments)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(err));
        }
        Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }

    /** A folder that others may pass through, because the database may have to run as another user. */
    static Path openTemporaryFolder(String prefix) throws IOException {
        Path folder = Files.createTempDirectory(prefix);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** Stops the database that a killed service has left behind, so that no test leaves a process. */
    static void stopOrphanedDatabase(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        Optional<ProcessHandle> server = ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (server.isEmpty()) {
            return;
        }
        server.get().destroy();
        try {
            server.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            server.get().destroyForcibly();
        }
    }

    private static String classPath() {
        // Surefire hands its own process a jar that only names the class path.
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
