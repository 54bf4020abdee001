package dev.pixelwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the Java machine has kept of the jar's classes, as the launcher has it keep them: the tests start dozens of services, and
 * each then takes half of the work.
 */
final class KeptClasses {

    private static final int PATIENCE_SECONDS = 180;

    private final Path jar;
    private final Path archive;

    KeptClasses(Path jar) {
        this.jar = jar;
        this.archive = jar.resolveSibling("tested-classes-" + Runtime.version().feature() + ".jsa");
    }

    /** Options that have them used; they are kept first where that was not done yet for this jar. */
    synchronized List<String> options() throws IOException {
        if (Files.notExists(archive)
                || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            keep();
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private void keep() throws IOException {
        Path part = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        Path folder = ChildProcess.openTemporaryFolder("pixelwright-classes");
        Path out = folder.resolve("terminal.txt");
        try {
            Process start = new ProcessBuilder(command(part, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!start.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                start.destroyForcibly();
                throw new AssertionError("The start does not end: " + Files.readString(out));
            }
            if (start.exitValue() != 0 || !Files.readString(out).contains("Ready.")) {
                throw new AssertionError("It ended with " + start.exitValue() + ": " + Files.readString(out));
            }
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Folders.delete(folder);
        }
    }

    private List<String> command(Path part, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ArchiveClassesAtExit=" + part,
                "-Xlog:disable",
                "-jar",
                jar.toString(),
                "serve",
                "--until-ready",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }
}
