package dev.pixelwright.app.service;

import dev.pixelwright.app.BuildInfo;
import dev.pixelwright.app.config.NodeRole;
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

    void appointed(String name, String password) {
        say("  Sign in  as " + name + " with the password " + password + " (told this once; change it)");
    }

    /** The warning goes to the terminal too: what it warns of is felt much later, by somebody else. */
    void warn(String words) {
        say("  Warning  " + words);
    }

    void ready(NodeRole role, String address, String admin, Path data) {
        say("  Role     " + words(role));
        say("  Address  " + address + (role.servesPeople() ? " (routes: /docs)" : ""));
        say("  Admin    " + admin + " (this machine only)");
        say("  Data     " + data + " (log: logs/pixelwright.log)");
        say("Ready. Stop with Ctrl-C.");
    }

    private static String words(NodeRole role) {
        return switch (role) {
            case ALL -> "all (serves people and does jobs)";
            case API -> "api (serves people, does no jobs)";
            case WORKER -> "worker (does jobs; over HTTP it only says how it is)";
        };
    }

    void stopping() {
        say("Stopping ...");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
