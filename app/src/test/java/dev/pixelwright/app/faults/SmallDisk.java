package dev.pixelwright.app.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of memory, so small that a test can fill it. */
record SmallDisk(Path folder) implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    /** Mounts one of {@code size}, such as {@code 2m}, on a folder that exists. */
    static SmallDisk mountedOn(Path folder, String size) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=0700", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Writes a file until nothing more fits, and answers it. */
    Path fill() throws IOException {
        Path filler = filler();
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    /** Has room again. */
    void clear() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        // Lazily: a process that has just been killed may still be letting go.
        run("umount", "-l", folder.toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw Missing.because(String.join(" ", command) + " says " + said.strip()
                    + "; it takes root, and in a container the capability SYS_ADMIN");
        }
    }
}
