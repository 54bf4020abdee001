package dev.pixelwright.app.service;

import dev.pixelwright.app.BuildInfo;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The few lines that a person reads when the service starts; all else goes to the log. */
final class Console {

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    void starting(BuildInfo build) {
        say(build.toString());
    }

    void settingUpDatabase() {
        say("Setting up the database, once (unpacking PostgreSQL) ...");
    }

    void ready(int port, int adminPort, Path data) {
        say("  Address  http://localhost:" + port);
        say("  Admin    http://localhost:" + adminPort + " (this machine only)");
        say("  Data     " + data + " (log: logs/pixelwright.log)");
        say("Ready. Stop with Ctrl-C.");
    }

    void stopping() {
        say("Stopping ...");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
