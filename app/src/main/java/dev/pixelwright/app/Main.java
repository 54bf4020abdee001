package dev.pixelwright.app;

import dev.pixelwright.app.cli.PixelwrightCommand;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(PixelwrightCommand.run(args));
    }
}
