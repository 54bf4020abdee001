package dev.pixelwright.benchmarks.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The source tree that {@code benchmarks/main} was run in. */
public final class Checkout {

    private Checkout() {}

    /** Its uppermost folder. */
    public static Path root() {
        return Path.of(System.getProperty("pixelwright.root", "")).toAbsolutePath();
    }

    /** The commit, with a mark when the tree holds more than that. */
    static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .directory(root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}
